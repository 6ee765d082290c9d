import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fullSheet, grantStage, openReview } from '../../kit/seed-grants.js';

describe('assignReviewers', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes committee members only, nobody of the partners, and never removes who has handed in', async () => {
    const stage = await grantStage(api, 'accepted');
    const [first, second] = stage.reviewers.map((each) => each.personId);
    const input = { id: stage.applicationId, reviewerIds: [first, second, first] };
    expect(await api.mutate(stage.lead.representative, 'assignReviewers', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(
      await api.mutate(stage.staff, 'assignReviewers', { ...input, reviewerIds: [stage.lead.representative.personId] }),
    ).toMatchObject({ __typename: 'InvalidInput' });
    await api.sql(
      `insert into membership (id, organisation_id, person_id, role) values (gen_random_uuid(), $1, $2, 'viewer')`,
      [stage.partner.id, second],
    );
    expect(await api.mutate(stage.staff, 'assignReviewers', input)).toMatchObject({
      message: expect.stringContaining('所属する人'),
    });
    await api.sql('delete from membership where person_id = $1', [second]);
    expect(await api.mutate(stage.staff, 'assignReviewers', input, 'reviewerIds')).toMatchObject({
      reviewerIds: [first, second],
    });
    await openReview(api, stage);
    await api.mutate(stage.reviewers[0]!, 'declareInterest', { applicationId: stage.applicationId, interest: 'none' });
    await api.mutate(stage.reviewers[0]!, 'submitReview', {
      applicationId: stage.applicationId,
      scores: fullSheet(),
      comment: '',
    });
    expect(
      await api.mutate(stage.staff, 'assignReviewers', { id: stage.applicationId, reviewerIds: [second] }),
    ).toMatchObject({ message: expect.stringContaining('外せません') });
  });
});
