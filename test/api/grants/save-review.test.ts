import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fullSheet, grantStage, openReview } from '../../kit/seed-grants.js';

describe('saveReview', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('keeps an unfinished sheet and never overwrites a newer one', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    const { applicationId } = stage;
    const me = stage.reviewers[0]!;
    await api.mutate(me, 'declareInterest', { applicationId, interest: 'none' });
    const some = [{ criterion: 'need', score: 3, reason: '' }];
    expect(
      await api.mutate(stage.lead.representative, 'saveReview', { applicationId, scores: some, comment: '' }),
    ).toMatchObject({ __typename: 'NotFound' });
    expect(
      await api.mutate(me, 'saveReview', { applicationId, scores: some, comment: '途中' }, 'version'),
    ).toMatchObject({ version: 1 });
    expect(await api.mutate(me, 'saveReview', { applicationId, scores: fullSheet(), comment: '' })).toMatchObject({
      __typename: 'Conflict',
      current: expect.stringContaining('途中'),
    });
    expect(
      await api.mutate(me, 'saveReview', { applicationId, version: 1, scores: fullSheet(), comment: '' }, 'version'),
    ).toMatchObject({ version: 2 });
    expect(
      await api.mutate(me, 'saveReview', {
        applicationId,
        version: 2,
        scores: [{ criterion: 'need', score: 7, reason: '' }],
        comment: '',
      }),
    ).toMatchObject({ __typename: 'InvalidInput' });
  });
});
