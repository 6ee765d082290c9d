import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, eventsOf, owner, postingValues, publishedPosting } from '../../kit/marketplace.js';

const only = (row: object) => {
  const { id, version } = row as { id: unknown; version: unknown };
  return { id, version };
};

describe('updatePosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('shows everybody the changes and records only what changed', async () => {
    const who = await owner(api);
    const posting = await publishedPosting(api, who);
    const values = postingValues({ title: '冬まつりの手伝いを探しています' });
    const saved = await api.mutate(who.actor, 'savePostingDraft', { ...only(posting), values }, 'id version');
    const answer = await api.mutate(who.actor, 'updatePosting', only(saved), 'id version state');
    expect(answer).toMatchObject({ __typename: 'UpdatePostingOk', state: 'published' });
    const [change] = await api.sql(
      `select before, after from audit_entry where event = 'PostingUpdated' and subject_id = $1`,
      [posting.id],
    );
    expect(change).toEqual({
      before: { title: postingValues()['title'] },
      after: { title: '冬まつりの手伝いを探しています' },
    });
  });

  it('says what to correct and leaves the public version alone', async () => {
    const who = await owner(api);
    const posting = await publishedPosting(api, who);
    await api.mutate(who.actor, 'savePostingDraft', { ...only(posting), values: postingValues({ body: '' }) });
    expect(await api.mutate(who.actor, 'updatePosting', { id: posting.id })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'body',
    });
    expect(await eventsOf(api, posting.id)).not.toContainEqual(expect.objectContaining({ event: 'PostingUpdated' }));
  });

  it('refuses others, and drafts', async () => {
    const who = await owner(api);
    const stranger = await owner(api);
    const posting = await publishedPosting(api, who);
    const draft = await draftPosting(api, who);
    expect((await api.mutate(stranger.actor, 'updatePosting', { id: posting.id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(who.actor, 'updatePosting', { id: draft.id })).__typename).toBe('WrongState');
  });
});
