import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { owner, person, postingValues, publishedPosting } from '../../kit/marketplace.js';

interface Found {
  find: { totalCount: number; edges: { node: { kind: string; posting: { title: string } | null } }[] };
}

describe('saveSynonyms', () => {
  let api: TestApi;
  const staff = async () => actor({ personId: await person(api), roles: ['staff'] });
  const found = async (text: string) => {
    const query = `query($search: PostingSearchInput!) { find(search: $search) { totalCount edges { node { kind posting { title } } } } }`;
    return (await api.query<Found>(null, query, { search: { text } })).find;
  };

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
    const who = await owner(api, { name: '見本町内会' });
    await publishedPosting(api, who, postingValues({ title: '芋煮の鍋を貸してください' }));
  }, 60_000);
  afterAll(() => api.close());

  it('is in force from the next search on, is recorded, and can be changed and taken back', async () => {
    const who = await staff();
    expect((await found('カルパッチョ')).edges.some(({ node }) => node.posting)).toBe(false);
    const saved = await api.mutate(who, 'saveSynonyms', { words: ['カルパッチョ', '芋煮'] }, 'id version');
    expect(saved.__typename).toBe('SaveSynonymsOk');
    expect((await found('カルパッチョ')).edges.map(({ node }) => node.posting?.title)).toContain(
      '芋煮の鍋を貸してください',
    );
    expect(await api.sql(`select 1 from audit_entry where event = 'SynonymsSaved'`)).toHaveLength(1);
    const stale = await api.mutate(who, 'saveSynonyms', { id: saved['id'], version: 99, words: ['a', 'b'] });
    expect(stale.__typename).toBe('Conflict');
    expect((await api.mutate(who, 'removeSynonyms', { id: saved['id'] })).__typename).toBe('RemoveSynonymsOk');
    expect((await found('カルパッチョ')).edges.some(({ node }) => node.posting)).toBe(false);
  });

  it('wants two words or more', async () => {
    expect((await api.mutate(await staff(), 'saveSynonyms', { words: ['芋煮', ' '] })).__typename).toBe('InvalidInput');
  });

  it('refuses everybody but staff', async () => {
    for (const who of [
      null,
      actor({ personId: await person(api) }),
      actor({ personId: await person(api), roles: ['coordinator'] }),
    ])
      expect((await api.mutate(who, 'saveSynonyms', { words: ['甲', '乙'] })).__typename).toMatch(
        /NotAllowed|LoginNeeded|SignIn/,
      );
  });
});
