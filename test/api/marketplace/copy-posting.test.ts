import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, owner, postingRow, publishedPosting } from '../../kit/marketplace.js';
import { newId } from '@musubi/platform/server';

describe('copyPosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('makes a draft with the same content, one for a double click', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    const input = { id, requestKey: newId() };
    const answer = await api.mutate(who.actor, 'copyPosting', input, 'id state');
    expect(answer).toMatchObject({ __typename: 'CopyPostingOk', state: 'draft' });
    expect(await api.mutate(who.actor, 'copyPosting', input, 'id')).toMatchObject({ id: answer['id'] });
    expect(await postingRow(api, String(answer['id']))).toMatchObject({ copied_from: id, published_at: null });
  });

  it('leaves out dates of the past', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    api.clock.set('2027-04-01T03:00:00Z');
    const copy = await api.mutate(who.actor, 'copyPosting', { id }, 'id');
    expect((await postingRow(api, String(copy['id'])))['draft']).toMatchObject({ endsOn: '2027-07-01' });
    api.clock.set('2026-11-23T03:00:00Z');
  });

  it('refuses others', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const published = await publishedPosting(api, who);
    const draft = await draftPosting(api, who);
    expect((await api.mutate(stranger.actor, 'copyPosting', { id: published.id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(stranger.actor, 'copyPosting', { id: draft.id })).__typename).toBe('NotFound');
  });
});
