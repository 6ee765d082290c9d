import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('openReview', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('wants at least one reviewer', async () => {
    const stage = await grantStage(api, 'accepted');
    const input = { id: stage.applicationId };
    expect(await api.mutate(stage.reviewers[0]!, 'openReview', input)).toMatchObject({ __typename: 'NotFound' });
    expect(await api.mutate(stage.staff, 'openReview', input)).toMatchObject({
      __typename: 'WrongState',
      code: 'noReviewers',
    });
    await api.mutate(stage.staff, 'assignReviewers', { ...input, reviewerIds: [stage.reviewers[0]!.personId] });
    expect(await api.mutate(stage.staff, 'openReview', input, 'state')).toMatchObject({ state: 'inReview' });
  });
});
