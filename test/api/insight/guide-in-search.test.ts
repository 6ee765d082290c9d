import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { guideJa } from '@musubi/insight/model';
import { type TestApi, testApi } from '../../kit/api.js';

interface Answer {
  readonly found: { readonly edges: { readonly node: { kind: string; path: string | null } }[] };
}

const search = `query($text: String!, $kind: String) {
  found: find(search: { text: $text, kind: $kind }, first: 20) { edges { node { kind path } } }
}`;

describe('協働ナビ in the search', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await api.runSchedule('index-guide');
  }, 60_000);
  afterAll(() => api.close());

  const found = async (text: string, kind: string | null = null) =>
    (await api.query<Answer>(null, search, { text, kind })).found.edges.map((each) => each.node);

  test('its cases are found as cases, its other texts as guide', async () => {
    const [example] = guideJa.cases;
    expect(await found(example!.title)).toContainEqual({ kind: 'case', path: '/guide#cases' });
    expect(await found(example!.title, 'guide')).not.toContainEqual({ kind: 'case', path: '/guide#cases' });
    expect(await found(guideJa.whatTitle, 'guide')).toContainEqual({ kind: 'guide', path: '/guide#what' });
  });

  test('it belongs to the whole city: every ward counts it as it finds it', async () => {
    const both = `query($areas: [String!]) { find(search: { text: "協働", areas: $areas }, first: 1) { totalCount }
      findFacets(search: { text: "協働", areas: $areas }) { areas { value count } } }`;
    interface Both {
      readonly find: { readonly totalCount: number };
      readonly findFacets: { readonly areas: { readonly value: string; readonly count: number }[] };
    }
    const { find, findFacets } = await api.query<Both>(null, both, {});
    expect(find.totalCount).toBeGreaterThan(0);
    expect(findFacets.areas).toHaveLength(6);
    for (const { value, count } of findFacets.areas) {
      const within = await api.query<Both>(null, both, { areas: [value] });
      expect([value, within.find.totalCount]).toEqual([value, count]);
      expect(within.findFacets.areas).toEqual(findFacets.areas);
    }
  });

  test('a text that is not in the guide any more goes, the others are left as they are', async () => {
    await api.sql(`update search_document set kind = 'guide' where kind = 'case'`);
    const before = await api.sql<{ count: number }>('select count(*)::int as count from search_document');
    await api.runSchedule('index-guide');
    expect(await api.sql('select count(*)::int as count from search_document')).toEqual(before);
    expect(
      await api.sql(
        `select count(*)::int as count from search_document where path = '/guide#cases' and kind = 'guide'`,
      ),
    ).toEqual([{ count: 0 }]);
  });
});
