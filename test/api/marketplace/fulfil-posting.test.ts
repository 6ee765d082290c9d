import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, owner, postingRow, publishedPosting } from '../../kit/marketplace.js';

describe('fulfilPosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('ends the posting with a note, once', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    const input = { id, note: 'おかげさまで決まりました' };
    const answer = await api.mutate(who.actor, 'fulfilPosting', input, 'state');
    expect(answer).toMatchObject({ __typename: 'FulfilPostingOk', state: 'fulfilled' });
    expect(await api.mutate(who.actor, 'fulfilPosting', input, 'state')).toMatchObject({ state: 'fulfilled' });
    expect(await postingRow(api, id)).toMatchObject({ closing_note: 'おかげさまで決まりました' });
  });

  it('is no longer in the list', async () => {
    const who = await owner(api);
    const { id } = await publishedPosting(api, who);
    const ids = async () => {
      const { postings } = await api.query<{ postings: { edges: { node: { id: string } }[] } }>(
        null,
        '{ postings { edges { node { id } } } }',
      );
      return postings.edges.map((each) => each.node.id);
    };
    expect(await ids()).toContain(id);
    await api.mutate(who.actor, 'fulfilPosting', { id });
    expect(await ids()).not.toContain(id);
  });

  it('refuses others, drafts and a note that is too long', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const { id } = await publishedPosting(api, who);
    const draft = await draftPosting(api, who);
    expect((await api.mutate(stranger.actor, 'fulfilPosting', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(who.actor, 'fulfilPosting', { id: draft.id })).__typename).toBe('WrongState');
    expect((await api.mutate(who.actor, 'fulfilPosting', { id, note: '長'.repeat(501) })).__typename).toBe(
      'InvalidInput',
    );
  });
});
