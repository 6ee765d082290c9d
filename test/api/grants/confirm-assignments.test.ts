import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage, openReview, review } from '../../kit/seed-grants.js';

describe('confirmAssignments', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const propose = `query($callId: ID!, $perApplication: Int, $maxLoad: Int) {
    assignmentProposal(callId: $callId, perApplication: $perApplication, maxLoad: $maxLoad) { status reasons rows { applicationId reviewerIds } } }`;
  interface Proposal {
    assignmentProposal: { status: string; reasons: string[]; rows: { applicationId: string; reviewerIds: string[] }[] };
  }

  it('proposes without conflicts, says why not, and assigns all at once with one mail each', async () => {
    const stage = await grantStage(api, 'accepted');
    const second = await stage.another();
    // Reviewers of other tests are on the committee as well: they have left.
    await api.sql(`update person set roles = '{}' where 'reviewer' = any(roles) and id <> all($1::uuid[])`, [
      stage.reviewers.map((each) => each.personId),
    ]);
    await api.sql(
      `insert into membership (id, organisation_id, person_id, role) values (gen_random_uuid(), $1, $2, 'viewer')`,
      [stage.partner.id, stage.reviewers[0]!.personId],
    );
    const ask = (variables: object) =>
      api.query<Proposal>(stage.staff, propose, { callId: stage.callId, ...variables });
    expect((await ask({})).assignmentProposal).toMatchObject({
      status: 'infeasible',
      reasons: [expect.stringContaining('2人しかいません'), expect.stringContaining('2人しかいません')],
    });
    const { status, rows } = (await ask({ perApplication: 2 })).assignmentProposal;
    expect(status).toBe('optimal');
    expect(rows.flatMap((row) => row.reviewerIds)).not.toContain(stage.reviewers[0]!.personId);
    expect((await ask({ perApplication: 2, maxLoad: 1 })).assignmentProposal.reasons[0]).toContain('上限');
    expect((await api.raw(stage.reviewers[1]!, propose, { callId: stage.callId })).errors?.[0]?.extensions?.code).toBe(
      'notAllowed',
    );
    const input = { callId: stage.callId, rows };
    expect(await api.mutate(stage.reviewers[1]!, 'confirmAssignments', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    const wrong = [rows[0]!, { ...rows[1]!, reviewerIds: [stage.reviewers[0]!.personId] }];
    expect(await api.mutate(stage.staff, 'confirmAssignments', { ...input, rows: wrong })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await api.sql('select id from application where cardinality(reviewer_ids) > 0')).toEqual([]);
    expect(await api.mutate(stage.staff, 'confirmAssignments', input, 'applications told')).toMatchObject({
      applications: 2,
      told: 2,
    });
    await api.runJobs();
    const mails = await api.sql<{ text: string }>(`select text from mail_message where key like 'assigned:%'`);
    expect(mails).toHaveLength(2);
    expect(mails[0]!.text.match(/T\d+\w*-000[12]/g)).toHaveLength(2);
    await api.mutate(stage.staff, 'openReview', { id: second });
    await review(api, stage.reviewers[1]!, second);
    await api.runJobs();
    expect(await api.sql(`select id from mail_message where key like 'review-open:%'`)).toHaveLength(2);
    // Who has handed in stays where they are.
    const board = `query($callId: ID!) { assignmentBoard(callId: $callId) { applications { id submittedIds } conflicts { source organisation } } }`;
    expect(await api.query(stage.staff, board, stage)).toMatchObject({
      assignmentBoard: {
        applications: expect.arrayContaining([{ id: second, submittedIds: [stage.reviewers[1]!.personId] }]),
        conflicts: [{ source: 'member', organisation: '見本こども食堂' }, { source: 'member' }],
      },
    });
  });

  it('finds a membership that ended not long ago', async () => {
    api.clock.set('2026-11-24T09:00:00+09:00');
    const stage = await grantStage(api, 'accepted');
    const [first] = stage.reviewers;
    const left = (at: string) =>
      api.sql(
        `insert into audit_entry (id, at, event, subject_type, subject_id, organisation_ids, before, data, request_id)
         values (gen_random_uuid(), $1, 'MemberLeft', 'Membership', gen_random_uuid(), $2, $3, '{}', 'test')`,
        [at, [stage.lead.id], JSON.stringify({ personId: first!.personId, role: 'editor' })],
      );
    const assign = () =>
      api.mutate(stage.staff, 'assignReviewers', { id: stage.applicationId, reviewerIds: [first!.personId] });
    await left('2024-01-10');
    expect(await assign()).toMatchObject({ message: expect.stringContaining('見本町内会') });
    api.clock.set('2027-11-24T09:00:00+09:00');
    expect(await assign()).toMatchObject({ __typename: 'AssignReviewersOk' });
    await openReview(api, stage);
  });
});
