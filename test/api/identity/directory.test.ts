import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { organisationAnswers, somebody } from '../../kit/identity.js';

const query = `query($text: String!, $wards: [String!]!, $types: [String!]!) {
  organisations(text: $text, wards: $wards, types: $types, first: 10) { totalCount edges { node { name wards } } pageInfo { hasNextPage } }
  organisationFacets(text: $text, wards: $wards, types: $types) { types { value count } wards { value count } }
}`;

interface Found {
  organisations: { totalCount: number; edges: { node: { name: string } }[] };
  organisationFacets: { types: { value: string; count: number }[]; wards: { value: string; count: number }[] };
}

describe('directory of organisations', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    const person = await somebody(api);
    const add = (parts: object) =>
      api.mutate(person, 'createOrganisation', { values: organisationAnswers({ ...parts }), differentOne: true }, 'id');
    await add({ name: '広瀬川を守る会', nameKana: 'ひろせがわをまもるかい', activities: '川の清掃と自然観察会' });
    await add({
      name: '泉ヶ丘町内会',
      nameKana: 'いずみがおか',
      type: 'neighbourhood',
      wards: ['04105'],
      activities: '防災訓練',
    });
    await add({
      name: '株式会社見本印刷',
      nameKana: 'みほんいんさつ',
      type: 'company',
      wards: ['04105'],
      activities: '印刷',
    });
  });
  afterAll(() => api.close());

  const find = (text: string, filters: object = {}) =>
    api.query<Found>(null, query, { text, wards: [], types: [], ...filters });
  const names = (found: Found) => found.organisations.edges.map((edge) => edge.node.name);

  it('is open to everybody and finds what was written a moment ago', async () => {
    expect(names(await find('川の清掃'))).toEqual(['広瀬川を守る会']);
    expect((await find('')).organisations.totalCount).toBe(3);
  });

  it('offers names by letters and by sound, and of organisations only', async () => {
    const offers = async (text: string) => {
      const ask = 'query($text: String!) { organisationSuggestions(text: $text) { text organisationId } }';
      return (await api.query<{ organisationSuggestions: { text: string }[] }>(null, ask, { text }))
        .organisationSuggestions;
    };
    for (const typed of ['広瀬', 'ひろせ'])
      expect(await offers(typed)).toContainEqual({ text: '広瀬川を守る会', organisationId: expect.any(String) });
    expect(await offers('')).toEqual([]);
  });

  it('asks whether another spelling was meant, with filters set as well', async () => {
    await api.runSchedule('refresh-search-statistics');
    await api.sql(
      `insert into search_term (term, reading, documents) values ('ボランチア', 'ボランチア', 9) on conflict do nothing`,
    );
    const ask =
      'query($wards: [String!]!) { organisations(text: "ボランテア", wards: $wards, first: 5) { didYouMean } }';
    for (const wards of [[], ['04105']])
      expect(await api.query(null, ask, { wards })).toMatchObject({
        organisations: { didYouMean: expect.any(String) },
      });
  });

  it('narrows by ward and type, with counts that keep the other choices', async () => {
    const found = await find('', { wards: ['04105'], types: ['company'] });
    expect(names(found)).toEqual(['株式会社見本印刷']);
    expect(found.organisationFacets.types).toEqual(
      expect.arrayContaining([
        { value: 'company', count: 1 },
        { value: 'neighbourhood', count: 1 },
      ]),
    );
    expect(found.organisationFacets.wards).toEqual(expect.arrayContaining([{ value: '04105', count: 1 }]));
  });

  it('survives emoji, 𠮷 and megabytes', async () => {
    for (const text of ['🌸', '𠮷', '%_\\', '長'.repeat(500_000)])
      expect((await find(text)).organisations).toBeTruthy();
  });
});
