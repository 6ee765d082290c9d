import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refreshStatistics, SearchEngine, SearchIndex, wordsOf } from '@musubi/platform/server';
import fc from 'fast-check';
import { marked } from '../../../libs/platform/server/src/search/highlight.js';
import { searchDatabase, searchDocument, type TestDatabase } from '../../kit/search.js';

const wards = ['04101', '04102', '04103'];

describe('search', () => {
  let database: TestDatabase;
  let index: SearchIndex;
  let engine: SearchEngine;
  const titles = async (text: string, more: object = {}) => {
    const page = await engine.search({ text, first: 10, ...more });
    return page.hits.map((hit) => hit.titleParts.map((part) => part.text).join(''));
  };

  beforeAll(async () => {
    database = await searchDatabase();
    index = new SearchIndex(database.db);
    engine = new SearchEngine(database.db);
    await index.putMany([
      searchDocument('公園の花壇の手入れを手伝ってください', '月に一度、﨑山公園で草取りをします。', {
        wards: ['04101'],
      }),
      searchDocument('引っ越しのごみを運ぶ車', '粗大ごみの回収に困っています。ボランティア募集。', {
        wards: ['04102'],
      }),
      searchDocument('会議室を貸します', '平日の夜、20人まで使えます。', {
        postingKind: 'resource',
        wards: [],
        deadline: '2026-12-01',
      }),
      searchDocument('髙橋さんの昔話を聞く会', 'ヴァイオリンの演奏もあります。サーバーは使いません。', {
        fields: ['culture'],
      }),
      searchDocument('隠された掲載 公園', '見えません', { visible: false }),
    ]);
  }, 60_000);

  afterAll(() => database.close());

  it('finds across width, old forms, spelling and other names', async () => {
    expect((await titles('崎山公園'))[0]).toContain('花壇');
    expect(await titles('高橋')).toEqual(['髙橋さんの昔話を聞く会']);
    expect(await titles('バイオリン')).toEqual(['髙橋さんの昔話を聞く会']);
    expect(await titles('ｻｰﾊﾞ')).toEqual(['髙橋さんの昔話を聞く会']);
    expect((await titles('引越し'))[0]).toBe('引っ越しのごみを運ぶ車');
    expect(await titles('除草')).toContain('公園の花壇の手入れを手伝ってください');
  });

  it('knows phrases, exclusions, and what nobody can look for', async () => {
    expect(await titles('「花壇の手入れ」')).toHaveLength(1);
    expect(await titles('「手入れの花壇」')).toHaveLength(0);
    expect(await titles('公園 -花壇')).toHaveLength(0);
    expect(await titles('の')).toHaveLength(0);
    expect(await titles("'; drop table x; -- & | ! ( \\ :* \u0000")).toBeDefined();
  });

  it('filters, and counts what each other choice would give', async () => {
    expect(await titles('', { filters: { wards: ['04102'] } })).toEqual(['引っ越しのごみを運ぶ車', '会議室を貸します']);
    const counts = await engine.facets({ text: '', first: 1, filters: { wards: ['04102'] } });
    expect(counts.total).toBe(2);
    expect(counts.wards.find(({ value }) => value === '04101')?.count).toBe(2);
    expect(counts.kinds).toEqual([
      { value: 'posting', count: 2 },
      { value: 'need', count: 1 },
      { value: 'resource', count: 1 },
    ]);
    expect((await titles('', { sort: 'deadline' }))[0]).toBe('会議室を貸します');
  });

  it('marks what was found', async () => {
    const [hit] = (await engine.search({ text: '花壇', first: 1 })).hits;
    expect(hit!.titleParts).toContainEqual({ text: '花壇', hit: true });
  });

  it('pages without repeating or skipping while others are added', async () => {
    const ids = new Set<string>();
    for (let at = 0; at < 260; at++) {
      const added = searchDocument(`防災訓練 ${at}`, '避難所の練習をします。'.repeat(1 + (at % 7)), {
        wards: [wards[at % 3]!],
      });
      ids.add(added.subjectId);
      await index.put(added);
    }
    for (const sort of ['relevance', 'newest', 'deadline'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await engine.search({ text: '防災訓練', first: 37, after, sort });
        seen.push(...page.hits.map((hit) => hit.subjectId));
        after = page.cursor;
        if (seen.length === 74) await index.put(searchDocument('防災訓練 途中', '後から来ました。'));
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect([...ids].filter((id) => !seen.includes(id))).toEqual([]);
    }
  }, 60_000);

  it('keeps the index right while many write at once, and a rebuild loses nothing of it', async () => {
    const many = Array.from({ length: 12 }, (_, at) => searchDocument(`合唱祭 ${at}`, '歌の練習をします。'));
    const changed = many.map((each) => ({ ...each, title: each.title.replace('合唱祭', '吹奏楽祭') }));
    await index.putMany(many);
    await Promise.all([
      ...changed.map((each) => index.put(each)),
      index.reindex(),
      ...changed.map((each) => index.put(each)),
    ]);
    const page = await engine.search({ text: '吹奏楽', first: 50 });
    const found = new Set(page.hits.map((hit) => hit.subjectId));
    expect(changed.filter((each) => !found.has(each.subjectId))).toEqual([]);
    expect((await engine.search({ text: '「合唱祭」', first: 50 })).total).toBe(0);
  });

  it('marks whole words that were asked for, and loses no letter of the title', async () => {
    const words = ['公園', '清掃', 'ボランティア', '子ども', '防災', '茶道'];
    const title = fc.array(fc.constantFrom(...words, 'の', 'と', '、', 'A', '髙'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(title, fc.constantFrom(...words), (pieces, word) => {
        const text = pieces.join('');
        const parts = marked(text, new Set(wordsOf(word).map((each) => each.term)));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const part of parts.filter((each) => !each.hit && pieces.length === 1)) expect(part.text).not.toBe(word);
      }),
      { numRuns: 200 },
    );
  });

  it('finds a phrase only where its letters stand, and never what was excluded', async () => {
    const page = await engine.search({ text: '「避難所の練習」 -途中', first: 100 });
    expect(page.hits.length).toBeGreaterThan(20);
    for (const hit of page.hits) expect(hit.titleParts.map((part) => part.text).join('')).not.toContain('途中');
    expect((await engine.search({ text: '「練習の避難所」', first: 5 })).total).toBe(0);
  });

  it('suggests titles and better spellings', async () => {
    expect((await engine.suggest('会議', 5)).map(({ text }) => text)).toEqual(['会議室を貸します']);
    await index.put(searchDocument('ボランティアの集い', 'ボランティア'));
    await refreshStatistics(database.db, new Date());
    expect((await engine.search({ text: 'ボランテア', first: 5 })).didYouMean).toBe('ボランティア');
  });

  it('hides, shows and forgets', async () => {
    const one = searchDocument('消える掲載ツチノコ', '');
    await index.put(one);
    await index.setVisible('posting', one.subjectId, false);
    expect(await titles('ツチノコ')).toHaveLength(0);
    await index.setVisible('posting', one.subjectId, true);
    expect(await titles('ツチノコ')).toHaveLength(1);
    expect(await index.reindex()).toBeGreaterThan(5);
    await index.remove('posting', one.subjectId);
    expect(await titles('ツチノコ')).toHaveLength(0);
  });
});
