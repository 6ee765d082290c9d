import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fullSheet, grantStage, openReview } from '../../kit/seed-grants.js';

describe('releaseFeedback', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('shows the partners comments without names, as the office has read them over, once', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    const { applicationId } = stage;
    for (const [at, reviewer] of stage.reviewers.entries()) {
      await api.mutate(reviewer, 'declareInterest', { applicationId, interest: 'none' });
      const scores = fullSheet(at + 2).map((each) => ({ ...each, reason: `${each.criterion}の意見${at}` }));
      await api.mutate(reviewer, 'submitReview', { applicationId, scores, comment: `総評${at}` });
    }
    const item = {
      applicationId,
      criteria: [{ criterion: 'need', comments: ['よく調べています。', ' '] }],
      remarks: ['期待しています。'],
    };
    expect(await api.mutate(stage.staff, 'releaseFeedback', { items: [item] })).toMatchObject({ code: 'notDecided' });
    await api.mutate(stage.staff, 'closeReview', { id: applicationId });
    await api.mutate(stage.staff, 'decideApplications', {
      decisions: [{ applicationId, outcome: 'approved', amount: '900000' }],
    });
    const drafts = `query($callId: ID!) { feedbackDrafts(callId: $callId) { id people remarks criteria { criterion mean comments } } }`;
    const { feedbackDrafts } = await api.query<{
      feedbackDrafts: { criteria: { comments: string[] }[]; remarks: string[] }[];
    }>(stage.staff, drafts, stage);
    expect(feedbackDrafts[0]).toMatchObject({
      people: 2,
      criteria: expect.arrayContaining([expect.objectContaining({ criterion: 'need', mean: 3 })]),
    });
    // No criterion tells by its order who wrote what in another.
    const orders = feedbackDrafts[0]!.criteria.map(({ comments }) => comments.map((each) => each.slice(-1)).join(''));
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(JSON.stringify(feedbackDrafts)).not.toContain('審査 一郎');
    const read = `query($applicationId: ID!) { reviewFeedback(applicationId: $applicationId) { remarks criteria { criterion mean comments } } }`;
    expect(await api.query(stage.lead.representative, read, stage)).toEqual({ reviewFeedback: null });
    expect(await api.mutate(stage.lead.representative, 'releaseFeedback', { items: [item] })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'releaseFeedback', { items: [item] }, 'released')).toMatchObject({
      released: 1,
    });
    await api.runJobs();
    expect(await api.sql(`select id from mail_message where key like 'feedback:%'`)).toHaveLength(2);
    expect(await api.query(stage.partner.representative, read, stage)).toMatchObject({
      reviewFeedback: {
        remarks: ['期待しています。'],
        criteria: [{ criterion: 'need', mean: 3, comments: ['よく調べています。'] }, {}, {}, {}, {}, {}],
      },
    });
    expect(await api.query(stage.reviewers[0]!, read, stage)).toEqual({ reviewFeedback: null });
    expect(await api.mutate(stage.staff, 'releaseFeedback', { items: [item] })).toMatchObject({
      code: 'alreadyReleased',
    });
  });
});
