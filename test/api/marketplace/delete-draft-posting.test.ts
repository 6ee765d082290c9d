import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, owner, postingRow, publishedPosting } from '../../kit/marketplace.js';

describe('deleteDraftPosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('throws a draft away', async () => {
    const who = await owner(api);
    const { id } = await draftPosting(api, who);
    expect((await api.mutate(who.actor, 'deleteDraftPosting', { id }, 'id')).__typename).toBe('DeleteDraftPostingOk');
    expect(await postingRow(api, id)).toEqual({});
  });

  it('refuses what was public, and others', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const { id } = await publishedPosting(api, who);
    const draft = await draftPosting(api, who);
    expect((await api.mutate(who.actor, 'deleteDraftPosting', { id }, 'id')).__typename).toBe('WrongState');
    expect((await api.mutate(stranger.actor, 'deleteDraftPosting', { id: draft.id }, 'id')).__typename).toBe(
      'NotFound',
    );
  });
});
