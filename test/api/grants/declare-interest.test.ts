import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { fullSheet, grantStage, openReview } from '../../kit/seed-grants.js';

describe('declareInterest', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const desk = `query($applicationId: ID!) { reviewDesk(applicationId: $applicationId) { interest content pdfFileId others { label } } }`;

  it('opens the detail only after `none`, and shuts it for good after `conflict`', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    const { applicationId } = stage;
    const [me, you] = stage.reviewers as [typeof stage.staff, typeof stage.staff];
    expect(await api.query(me, desk, { applicationId })).toMatchObject({
      reviewDesk: { interest: null, content: null },
    });
    expect(
      await api.mutate(actor({ roles: ['reviewer'] }), 'declareInterest', { applicationId, interest: 'none' }),
    ).toMatchObject({ __typename: 'NotFound' });
    expect(await api.mutate(me, 'submitReview', { applicationId, scores: fullSheet(), comment: '' })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(me, 'declareInterest', { applicationId, interest: 'maybe' })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await api.mutate(me, 'declareInterest', { applicationId, interest: 'conflict' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'reason' }],
    });
    expect(await api.mutate(me, 'declareInterest', { applicationId, interest: 'none' })).toMatchObject({
      __typename: 'DeclareInterestOk',
    });
    expect(await api.query(me, desk, { applicationId })).toMatchObject({
      reviewDesk: { interest: 'none', content: { sections: [{ secret: '申請の中身' }] } },
    });
    await api.mutate(you, 'declareInterest', { applicationId, interest: 'conflict', reason: '会員です' });
    expect(await api.query(you, desk, { applicationId })).toMatchObject({
      reviewDesk: { interest: 'conflict', content: null, others: null },
    });
    expect(await api.mutate(you, 'declareInterest', { applicationId, interest: 'none' })).toMatchObject({
      __typename: 'WrongState',
      code: 'alreadyConflict',
    });
    expect(await api.mutate(you, 'saveReview', { applicationId, scores: [], comment: '' })).toMatchObject({
      __typename: 'NotAllowed',
    });
  });
});
