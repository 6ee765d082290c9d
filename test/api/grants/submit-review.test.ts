import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fullSheet, grantStage, openReview, review } from '../../kit/seed-grants.js';

describe('submitReview', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const desk = `query($applicationId: ID!) { reviewDesk(applicationId: $applicationId) { sheet { submittedAt } others { label scores { score } } } }`;

  it('wants every score and reason, counts once, and only then shows the others', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    const { applicationId } = stage;
    const [me, you] = stage.reviewers as [typeof stage.staff, typeof stage.staff];
    await review(api, you, applicationId, 2);
    await api.mutate(me, 'declareInterest', { applicationId, interest: 'none' });
    expect(await api.query(me, desk, { applicationId })).toMatchObject({ reviewDesk: { others: null } });
    expect(
      await api.mutate(me, 'submitReview', { applicationId, scores: fullSheet().slice(1), comment: '' }),
    ).toMatchObject({ __typename: 'InvalidInput', issues: [{ field: 'score:need' }, { field: 'reason:need' }] });
    expect(
      await api.mutate(stage.staff, 'submitReview', { applicationId, scores: fullSheet(), comment: '' }),
    ).toMatchObject({ __typename: 'NotFound' });
    expect(
      await api.mutate(me, 'submitReview', { applicationId, scores: fullSheet(), comment: '' }, 'version'),
    ).toMatchObject({ __typename: 'SubmitReviewOk' });
    expect(
      await api.mutate(me, 'submitReview', { applicationId, version: 1, scores: fullSheet(5), comment: '' }),
    ).toMatchObject({ __typename: 'WrongState', code: 'reviewSubmitted' });
    expect(await api.query(me, desk, { applicationId })).toMatchObject({
      reviewDesk: { others: [{ label: 'A', scores: expect.arrayContaining([{ score: 2 }]) }] },
    });
  });
});
