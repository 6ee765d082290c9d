import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage, openReview, review } from '../../kit/seed-grants.js';

describe('what the office reads', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const list = `query($callId: ID!, $states: [String!], $text: String, $first: Int, $after: String) {
    staffApplications(callId: $callId, states: $states, text: $text, first: $first, after: $after) {
      edges { node { number partners requested assignedReviews submittedReviews } } pageInfo { hasNextPage endCursor } } }`;

  it('lists a call page by page, by state and by words; for nobody else', async () => {
    const stage = await grantStage(api);
    for (let made = 0; made < 3; made += 1) await stage.another();
    const first = await api.query<never>(stage.staff, list, { callId: stage.callId, first: 3 });
    const { edges, pageInfo } = (
      first as {
        staffApplications: {
          edges: { node: { number: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }
    ).staffApplications;
    expect([edges.length, pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = await api.query(stage.staff, list, { callId: stage.callId, first: 3, after: pageInfo.endCursor });
    expect(rest).toMatchObject({
      staffApplications: {
        edges: [{ node: { partners: ['見本町内会', '見本こども食堂'], requested: '1000000' } }],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(await api.query(stage.staff, list, { callId: stage.callId, text: 'こども' })).toMatchObject({
      staffApplications: { edges: { length: 4 } },
    });
    expect(await api.query(stage.staff, list, { callId: stage.callId, text: '100%' })).toMatchObject({
      staffApplications: { edges: [] },
    });
    expect(await api.query(stage.staff, list, { callId: stage.callId, states: ['rejected'] })).toMatchObject({
      staffApplications: { edges: [] },
    });
    expect(
      (await api.raw(stage.lead.representative, list, { callId: stage.callId })).errors?.[0]?.extensions?.code,
    ).toBe('notAllowed');
  });

  it('opens a file with reviewers, notes and history, and counts per state', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    await review(api, stage.reviewers[0]!, stage.applicationId);
    await api.mutate(stage.staff, 'addScreeningNote', { applicationId: stage.applicationId, text: '庁内メモ' });
    const file = `query($id: ID!) { staffApplication(id: $id) { state content reviewers { name assigned load interest submittedAt } notes { text author } history { event person } decision { outcome } letters { id } } }`;
    const answer = await api.query(stage.staff, file, { id: stage.applicationId });
    expect(answer).toMatchObject({
      staffApplication: {
        state: 'inReview',
        notes: [{ text: '庁内メモ', author: '職員 見本' }],
        decision: null,
        letters: [],
      },
    });
    expect((await api.raw(stage.reviewers[0]!, file, { id: stage.applicationId })).errors?.[0]?.extensions?.code).toBe(
      'notAllowed',
    );
    const calls = await api.query<{ staffCalls: { id: string; counts: object[] }[] }>(
      stage.staff,
      '{ staffCalls { id counts { state count } } }',
    );
    expect(calls.staffCalls.find((each) => each.id === stage.callId)?.counts).toEqual([
      { state: 'inReview', count: 1 },
    ]);
  });

  it('hands a reviewer a queue with what is to do', async () => {
    const stage = await grantStage(api, 'accepted');
    const me = stage.reviewers[0]!;
    await openReview(api, stage);
    const queue = '{ reviewQueue { applicationId status scored } }';
    expect(await api.query(me, queue)).toEqual({
      reviewQueue: [{ applicationId: stage.applicationId, status: 'notDeclared', scored: 0 }],
    });
    await review(api, me, stage.applicationId);
    expect(await api.query(me, queue)).toMatchObject({ reviewQueue: [{ status: 'submitted', scored: 6 }] });
    expect((await api.raw(stage.lead.representative, queue)).errors?.[0]?.extensions?.code).toBe('notAllowed');
  });
});
