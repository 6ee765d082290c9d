import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { person } from '../../kit/marketplace.js';

describe('changeSavedSearch', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('turns the mails off', async () => {
    const who = actor({ personId: await person(api) });
    const saved = await api.mutate(who, 'saveSearch', { query: 'kind=need' }, 'id');
    expect(await api.mutate(who, 'changeSavedSearch', { id: saved['id'], mail: 'none' }, 'mail')).toMatchObject({
      mail: 'none',
    });
  });

  it('refuses others and unknown words', async () => {
    const who = actor({ personId: await person(api) });
    const saved = await api.mutate(who, 'saveSearch', { query: 'kind=need' }, 'id');
    expect((await api.mutate(actor(), 'changeSavedSearch', { id: saved['id'], mail: 'none' })).__typename).toMatch(
      /NotAllowed|NotFound/,
    );
    expect((await api.mutate(who, 'changeSavedSearch', { id: saved['id'], mail: 'hourly' })).__typename).toBe(
      'InvalidInput',
    );
  });
});
