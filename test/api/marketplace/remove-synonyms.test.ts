import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { person } from '../../kit/marketplace.js';

describe('removeSynonyms', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is for staff only and keeps the words on record', async () => {
    const staff = actor({ personId: await person(api), roles: ['staff'] });
    const saved = await api.mutate(staff, 'saveSynonyms', { words: ['回覧', '回覧板'] }, 'id');
    const other = actor({ personId: await person(api) });
    expect((await api.mutate(other, 'removeSynonyms', { id: saved['id'] })).__typename).toMatch(/NotAllowed|NotFound/);
    expect((await api.mutate(staff, 'removeSynonyms', { id: saved['id'] })).__typename).toBe('RemoveSynonymsOk');
    expect(await api.sql('select 1 from search_synonym')).toEqual([]);
    const [record] = await api.sql<{ before: { words: string[] } }>(
      `select before from audit_entry where event = 'SynonymsRemoved'`,
    );
    expect(record?.before.words).toEqual(['回覧', '回覧板']);
  });
});
