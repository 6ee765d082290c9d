import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { mails, owner, postingRow, waitingPosting } from '../../kit/marketplace.js';

describe('approvePosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('publishes after the first look and tells the owner', async () => {
    const who = await owner(api, { verified: false, email: 'npo@example.jp' });
    const { id, version } = await waitingPosting(api, who);
    const answer = await api.mutate(actor({ roles: ['moderator'] }), 'approvePosting', { id, version }, 'state');
    expect(answer).toMatchObject({ __typename: 'ApprovePostingOk', state: 'published' });
    await api.runJobs();
    expect(await mails(api)).toEqual([
      expect.objectContaining({ recipient: 'npo@example.jp', subject: expect.stringContaining('公開されました') }),
    ]);
  });

  it('refuses the owner, and a posting whose last day has passed meanwhile', async () => {
    const who = await owner(api, { verified: false });
    const { id } = await waitingPosting(api, who);
    expect((await api.mutate(who.actor, 'approvePosting', { id })).__typename).toBe('NotAllowed');
    api.clock.set('2027-03-01T03:00:00Z');
    expect(await api.mutate(staffActor(), 'approvePosting', { id })).toMatchObject({
      __typename: 'WrongState',
      code: 'endDatePast',
    });
    expect(await postingRow(api, id)).toMatchObject({ state: 'inReview', published_at: null });
    api.clock.set('2026-11-23T03:00:00Z');
  });
});
