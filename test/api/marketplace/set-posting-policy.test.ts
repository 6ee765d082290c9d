import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, owner } from '../../kit/marketplace.js';

describe('setPostingPolicy', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('changes which postings get a first look', async () => {
    expect(await api.mutate(staffActor(), 'setPostingPolicy', { review: 'everybody' }, 'review')).toMatchObject({
      review: 'everybody',
    });
    const who = await owner(api);
    const { id } = await draftPosting(api, who);
    expect(await api.mutate(who.actor, 'publishPosting', { id }, 'state')).toMatchObject({ state: 'inReview' });
    await api.mutate(staffActor(), 'setPostingPolicy', { review: 'nobody' });
    const next = await draftPosting(api, await owner(api, { verified: false }));
    const [row] = await api.sql<{ organisation_id: string }>('select organisation_id from posting where id = $1', [
      next.id,
    ]);
    expect(row).toBeDefined();
    const { moderationDesk } = await api.query<{ moderationDesk: { policy: string } }>(
      staffActor(),
      '{ moderationDesk { policy counts { inReview } postings { edges { node { id title publishedBefore organisation { name } } } } } }',
    );
    expect(moderationDesk).toMatchObject({ policy: 'nobody', counts: { inReview: 1 } });
  });

  it('refuses moderators, owners and unknown words', async () => {
    const who = await owner(api);
    for (const each of [who.actor, actor({ roles: ['moderator'] })])
      expect((await api.mutate(each, 'setPostingPolicy', { review: 'nobody' })).__typename).toBe('NotAllowed');
    expect((await api.mutate(staffActor(), 'setPostingPolicy', { review: 'whatever' })).__typename).toBe(
      'InvalidInput',
    );
  });
});
