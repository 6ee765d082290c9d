import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultReviewSetting, defaultRubric } from '@musubi/grants/model';
import { testApi, type TestApi } from '../../kit/api.js';
import { fullSheet, grantStage, openReview } from '../../kit/seed-grants.js';

describe('saveReviewSetting', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const { threshold, tieBreaks, criteria } = defaultRubric;
  const rubric = { threshold, tieBreaks, criteria };

  it('overwrites the rubric until a review is in, then makes versions; reviews count by their own', async () => {
    const stage = await grantStage(api, 'accepted');
    const input = { callId: stage.callId, rubric, ...defaultReviewSetting };
    expect(await api.mutate(stage.reviewers[0]!, 'saveReviewSetting', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(
      await api.mutate(stage.staff, 'saveReviewSetting', {
        ...input,
        minLoad: 9,
        maxLoad: 3,
        rubric: { ...rubric, tieBreaks: ['nothing'], criteria: [{ ...criteria[0], title: '', weight: 0 }] },
      }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'title:0' }, { field: 'weight:0' }, { field: 'tieBreaks' }, { field: 'minLoad' }],
    });
    const changed = (guidance: string) => ({
      ...rubric,
      criteria: [{ ...criteria[0], guidance }, ...criteria.slice(1)],
    });
    const first = await api.mutate(
      stage.staff,
      'saveReviewSetting',
      { ...input, rubric: changed('一') },
      'rubricVersion version',
    );
    expect(first).toMatchObject({ rubricVersion: 1, version: 2 });
    expect(await api.mutate(stage.staff, 'saveReviewSetting', { ...input, version: 1 })).toMatchObject({
      __typename: 'Conflict',
    });
    await openReview(api, stage);
    await api.mutate(stage.reviewers[0]!, 'declareInterest', { applicationId: stage.applicationId, interest: 'none' });
    // 4 of 20 by the rubric of its time; it would be all of it by the next one.
    const scores = fullSheet(0).map((each) => (each.criterion === 'need' ? { ...each, score: 5 } : each));
    await api.mutate(stage.reviewers[0]!, 'submitReview', { applicationId: stage.applicationId, scores });
    const onlyNeed = { ...rubric, tieBreaks: ['need'], criteria: [{ ...criteria[0], reasonRequired: false }] };
    expect(
      await api.mutate(stage.staff, 'saveReviewSetting', { ...input, rubric: onlyNeed }, 'rubricVersion'),
    ).toMatchObject({ rubricVersion: 2 });
    const [, second] = stage.reviewers;
    await api.mutate(second!, 'declareInterest', { applicationId: stage.applicationId, interest: 'none' });
    expect(
      await api.mutate(second!, 'submitReview', {
        applicationId: stage.applicationId,
        scores: [{ criterion: 'need', score: 2, reason: '' }],
      }),
    ).toMatchObject({ __typename: 'SubmitReviewOk' });
    const ranking = `query($callId: ID!) { callRanking(callId: $callId) { rows { percent lowest highest } } }`;
    expect(await api.query(stage.staff, ranking, { callId: stage.callId })).toMatchObject({
      callRanking: { rows: [{ percent: 30, lowest: 20, highest: 40 }] },
    });
  });
});
