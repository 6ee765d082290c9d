import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage, openReview, review } from '../../kit/seed-grants.js';

describe('closeReview', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('waits for everybody who has no conflict', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    const { applicationId } = stage;
    const [first, second, third] = stage.reviewers as [typeof stage.staff, typeof stage.staff, typeof stage.staff];
    await review(api, first, applicationId);
    await api.mutate(third, 'declareInterest', { applicationId, interest: 'conflict', reason: '取引先' });
    expect(await api.mutate(first, 'closeReview', { id: applicationId })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(stage.staff, 'closeReview', { id: applicationId })).toMatchObject({
      __typename: 'WrongState',
      code: 'reviewsOpen',
    });
    await review(api, second, applicationId);
    expect(await api.mutate(stage.staff, 'closeReview', { id: applicationId }, 'state')).toMatchObject({
      state: 'reviewed',
    });
  });
});
