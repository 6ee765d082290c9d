import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, owner, postingRow, postingValues, publishedPosting } from '../../kit/marketplace.js';

describe('discardPostingChanges', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('forgets saved changes and keeps what is public', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    await api.mutate(who.actor, 'savePostingDraft', { id, values: postingValues({ title: 'やっぱりやめる見出し' }) });
    expect(await api.mutate(who.actor, 'discardPostingChanges', { id }, 'state')).toMatchObject({ state: 'published' });
    expect(await postingRow(api, id)).toMatchObject({ draft: null, title: postingValues()['title'] });
  });

  it('refuses drafts and others', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const { id } = await publishedPosting(api, who);
    const draft = await draftPosting(api, who);
    expect((await api.mutate(who.actor, 'discardPostingChanges', { id: draft.id })).__typename).toBe('WrongState');
    expect((await api.mutate(stranger.actor, 'discardPostingChanges', { id })).__typename).toBe('NotAllowed');
  });
});
