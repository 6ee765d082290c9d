import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { person } from '../../kit/marketplace.js';

describe('deleteSavedSearch', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('forgets it', async () => {
    const who = actor({ personId: await person(api) });
    const saved = await api.mutate(who, 'saveSearch', { query: 'kind=need' }, 'id');
    expect((await api.mutate(who, 'deleteSavedSearch', { id: saved['id'] })).__typename).toBe('DeleteSavedSearchOk');
    expect(await api.sql('select id from saved_search')).toEqual([]);
  });

  it('refuses others', async () => {
    const who = actor({ personId: await person(api) });
    const saved = await api.mutate(who, 'saveSearch', { query: 'kind=need' }, 'id');
    expect((await api.mutate(actor(), 'deleteSavedSearch', { id: saved['id'] })).__typename).toMatch(
      /NotAllowed|NotFound/,
    );
  });
});
