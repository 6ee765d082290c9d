import { describe, expect, it } from '@jest/globals';
import { answerOf, countedAnswers, type Need, type Offer, type Words, wordsOfNeed } from './offers.js';
import { whyUncovered } from './uncovered.js';
import { worthOf, worthReasons } from './worth.js';

const words: Words = {
  of: (text) => text.split(/\s+/).filter(Boolean),
  like: (word) => (word === 'テント' ? ['天幕'] : []),
  folded: (text) => text,
};
const need = (change: Partial<Need> = {}): Need => ({
  kind: 'goods',
  note: 'テント 発電機',
  quantity: 6,
  unit: '張',
  yen: null,
  ...change,
});
const offer = (change: Partial<Offer> = {}): Offer => ({
  ...need({ note: '天幕' }),
  postingId: 'p',
  title: '貸します',
  ...change,
});
const answer = (n: Need, o: Offer) => answerOf(n, wordsOfNeed(n, words), o, words);

describe('answerOf', () => {
  it('compares amounts only where both are counted alike', () => {
    expect(answer(need(), offer({ quantity: 2 }))!.share).toBe(33);
    expect(answer(need(), offer({ quantity: 9 }))!.share).toBe(100);
    expect(answer(need(), offer({ quantity: 2, unit: '個' }))!.share).toBe(100);
    expect(answer(need({ kind: 'money', yen: '300000' }), offer({ kind: 'money', yen: '100000' }))!.share).toBe(33);
    expect(answer(need(), offer({ kind: 'place' }))).toBeNull();
  });
  it('reads verbs by their stem and single characters at the beginning of a word', () => {
    const fit = (asked: string, said: string) => answer(need({ note: asked }), offer({ note: said, title: '' }))!.fit;
    expect(fit('運ぶ', '荷物を運んで立てます')).toBe(1);
    expect(fit('車', '送迎の車')).toBe(1);
    expect(fit('車', '駐車場')).toBe(0);
  });
  it('finds words and their other names', () => {
    expect(answer(need(), offer())!.fit).toBe(0.5);
    expect(answer(need(), offer({ note: '花苗' }))!.fit).toBe(0);
    expect(answer(need({ note: '' }), offer({ note: '花苗' }))!.fit).toBe(1);
  });
});

describe('countedAnswers', () => {
  const given = (share: number, fit: number) => ({ offer: offer(), share, fit });
  it('leaves strangers to the words out where the others are enough', () => {
    expect(countedAnswers([given(60, 0.5), given(60, 1), given(100, 0)])).toHaveLength(2);
    expect(countedAnswers([given(60, 0.5), given(100, 0)])).toHaveLength(2);
  });
});

describe('worthOf', () => {
  const facts = {
    sameWard: false,
    wholeCity: false,
    kilometres: null,
    verified: false,
    works: 0,
    partnerships: 0,
    open: 0,
    fit: 0,
    sameFields: 0,
  };
  it('likes the near and the proven, and lets the busy rest', () => {
    const near = { ...facts, sameWard: true };
    const proven = { ...near, works: 4, partnerships: 2, verified: true };
    expect(worthOf(near)).toBeGreaterThan(worthOf(facts));
    expect(worthOf(proven)).toBeGreaterThan(worthOf(near));
    expect(worthOf({ ...proven, open: 5 })).toBeLessThan(worthOf(proven));
    expect(worthOf({ ...proven, fit: 1, sameFields: 3 })).toBe(100);
  });
  it('says only what counted', () => {
    expect(worthReasons(facts)).toEqual([]);
    expect(worthReasons({ ...facts, sameWard: true, works: 2, verified: true }).map((each) => each.code)).toEqual([
      'near',
      'proven',
    ]);
  });
});

describe('whyUncovered', () => {
  const facts = { percent: 100, standings: [], elsewhere: 0, together: 0, most: 3 } as const;
  it('tells apart nobody, nobody free, not enough and too few places', () => {
    expect(whyUncovered(facts)).toContain('まだ');
    expect(whyUncovered({ ...facts, elsewhere: 2 })).toContain('条件を広げる');
    expect(whyUncovered({ ...facts, standings: ['full', 'full'] })).toContain('上限に達している：2');
    expect(whyUncovered({ ...facts, standings: ['free'], together: 40 })).toContain('40％');
    expect(whyUncovered({ ...facts, standings: ['free'], together: 100 })).toContain('3団体まで');
  });
});
