import { describe, expect, it } from '@jest/globals';
import { emptySearch, filterCount, searchOf, searchParams } from './search-query.js';
import { amountWords } from './resource-kind.js';
import { weekdayWords } from './posting-vocabulary.js';

describe('search in the address', () => {
  it('comes back as it was', () => {
    const search = {
      ...emptySearch,
      text: '子ども食堂 の 手伝い',
      kind: 'need',
      fields: ['children'],
      areas: ['04101', 'online'],
      sdgs: [2, 11],
      from: '2026-12-01',
      sort: 'deadline',
    };
    expect(searchOf(new URLSearchParams(searchParams(search).toString()))).toEqual(search);
    expect(filterCount(search)).toBe(7);
  });

  it('leaves defaults out and ignores nonsense', () => {
    expect(searchParams(emptySearch).toString()).toBe('');
    expect(searchOf(new URLSearchParams('kind=x&sort=y&sdg=99&sdg=a&from=soon'))).toEqual(emptySearch);
  });

  it('is the same address whatever the order of clicks', () => {
    const one = searchParams({ ...emptySearch, fields: ['a', 'b'] }).toString();
    expect(searchParams({ ...emptySearch, fields: ['b', 'a'] }).toString()).toBe(one);
  });
});

describe('words', () => {
  it('writes weekdays as people do', () => {
    expect(weekdayWords(['fri', 'mon', 'tue', 'wed', 'thu'])).toBe('平日（月〜金）');
    expect(weekdayWords(['sun', 'sat'])).toBe('土・日');
    expect(weekdayWords(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'])).toBe('毎日');
  });

  it('writes amounts', () => {
    const base = { kind: 'people', note: '', quantity: null, unit: null, yen: null } as const;
    expect(amountWords({ ...base, quantity: 1200, unit: '人' })).toBe('1,200人');
    expect(amountWords({ ...base, yen: '50000' })).toBe('50,000円');
    expect(amountWords(base)).toBe('');
  });
});
