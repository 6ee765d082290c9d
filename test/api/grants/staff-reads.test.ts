import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage, openReview, review } from '../../kit/seed-grants.js';

describe('what the office reads', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('opens a file with reviewers, notes and history; for nobody else', async () => {
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

  it('opens what was withdrawn after it was handed in, with the reason; what was given up as a draft stays the partners’', async () => {
    const stage = await grantStage(api);
    const { applicationId: id, lead, staff } = stage;
    await api.mutate(lead.representative, 'withdrawApplication', { id, reason: '日程が合わないため' });
    const file = `query($id: ID!) { staffApplication(id: $id) { state closingNote } }`;
    expect(await api.query(staff, file, { id })).toEqual({
      staffApplication: { state: 'withdrawn', closingNote: '日程が合わないため' },
    });
    for (const who of [lead.representative, stage.reviewers[0]!])
      expect((await api.raw(who, file, { id })).errors?.[0]?.extensions?.code).toBe('notAllowed');
    const draft = await stage.another({ state: 'draft' });
    await api.sql(`update application set number = null, submitted_at = null, state = 'withdrawn' where id = $1`, [draft]);
    expect((await api.raw(staff, file, { id: draft })).errors?.[0]?.extensions?.code).toBe('notFound');
  });
});
