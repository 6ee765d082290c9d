import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

const preview = `query($input: MoveApplicationsInput!) { movePreview(input: $input) { recipients mails rows { id number title state refusal } } }`;
const rows = 'moved rows { number state refusal }';

interface Preview {
  movePreview: {
    recipients: number;
    mails: number;
    rows: { id: string; number: string; state: string | null; refusal: string | null }[];
  };
}

describe('moveApplications', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('rehearses first: the answer of each, without any change', async () => {
    const stage = await grantStage(api);
    const decided = await stage.another({ state: 'approved' });
    const applications = [{ id: stage.applicationId, version: await stage.version() }, { id: decided }];
    const input = { applications, move: 'accept' };
    const { movePreview } = await api.query<Preview>(stage.staff, preview, { input });
    expect(movePreview.rows).toMatchObject([
      { state: 'accepted', refusal: null },
      { state: null, refusal: expect.stringContaining('受理する') },
    ]);
    expect(await stage.state()).toBe('submitted');
    expect(await api.sql(`select 1 from audit_entry where event = 'ApplicationAccepted'`)).toEqual([]);
  });

  it('moves what may be moved and says why of the rest', async () => {
    const stage = await grantStage(api);
    const [second, decided] = [await stage.another(), await stage.another({ state: 'approved' })];
    const applications = [
      { id: stage.applicationId, version: await stage.version() },
      { id: second, version: 99 },
      { id: decided },
      { id: 'nonsense' },
    ];
    const answer = await api.mutate(stage.staff, 'moveApplications', { applications, move: 'accept' }, rows);
    expect(answer).toMatchObject({
      moved: 1,
      rows: [
        { state: 'accepted' },
        { refusal: expect.stringContaining('先に変更') },
        { refusal: expect.any(String) },
        { refusal: expect.any(String) },
      ],
    });
    expect([await stage.state(), await stage.state(second), await stage.state(decided)]).toEqual([
      'accepted',
      'submitted',
      'approved',
    ]);
  });

  it('asks several for a correction with one note and day', async () => {
    const stage = await grantStage(api);
    const applications = [{ id: stage.applicationId }, { id: await stage.another() }];
    const input = {
      applications,
      move: 'return',
      sections: ['budget'],
      note: '見積書を添えてください。',
      dueOn: '2026-12-20',
      details: [{ section: 'budget', note: '単価の根拠を書いてください。', dueOn: '2026-12-10' }],
    };
    api.clock.set('2026-12-01T10:00:00+09:00');
    const wrong = await api.query<Preview>(stage.staff, preview, { input: { ...input, sections: [] } });
    expect(wrong.movePreview.rows[0]?.refusal).toContain('1つ以上');
    expect(await api.mutate(stage.staff, 'moveApplications', input, rows)).toMatchObject({ moved: 2 });
    expect(await stage.state()).toBe('returned');
    const asked = await api.sql('select note, due_at from application_correction where application_id = $1', [
      stage.applicationId,
    ]);
    expect(asked).toEqual([{ note: '単価の根拠を書いてください。', due_at: new Date('2026-12-10T17:00:00+09:00') }]);
  });

  it('adds the words for one alone, and says beforehand how many mails really go', async () => {
    const stage = await grantStage(api);
    const second = await stage.another();
    const input = {
      applications: [{ id: stage.applicationId, note: '見積書は2社分です。' }, { id: second }],
      ...{ move: 'return', sections: ['budget'], note: '見積書を添えてください。', dueOn: '2026-12-20' },
    };
    api.clock.set('2026-12-02T10:00:00+09:00');
    const sent = async () => (await api.sql<{ n: number }>('select count(*)::int as n from mail_message'))[0]!.n;
    await api.runJobs();
    const before = await sent();
    const { movePreview } = await api.query<Preview>(stage.staff, preview, { input });
    expect(movePreview).toMatchObject({ recipients: 2, mails: 4 });
    expect(await sent()).toBe(before);
    expect(await api.mutate(stage.staff, 'moveApplications', input, rows)).toMatchObject({ moved: 2 });
    await api.runJobs();
    expect((await sent()) - before).toBe(movePreview.mails);
    const notes = await api.sql('select correction_note as note from application where id = any($1) order by number', [
      [stage.applicationId, second],
    ]);
    expect(notes).toEqual([
      { note: '見積書を添えてください。\n見積書は2社分です。' },
      { note: '見積書を添えてください。' },
    ]);
  });

  it('knows the moves it can make, a limit, and the office only', async () => {
    const stage = await grantStage(api);
    const applications = [{ id: stage.applicationId }];
    const many = Array.from({ length: 101 }, () => ({ id: stage.applicationId }));
    const refused = { __typename: 'InvalidInput' };
    expect(await api.mutate(stage.staff, 'moveApplications', { applications, move: 'approve' })).toMatchObject(refused);
    expect(await api.mutate(stage.staff, 'moveApplications', { applications: many, move: 'accept' })).toMatchObject(
      refused,
    );
    expect(await api.mutate(stage.staff, 'moveApplications', { applications: [], move: 'accept' })).toMatchObject(
      refused,
    );
    const input = { applications, move: 'accept' };
    expect(await api.mutate(stage.lead.representative, 'moveApplications', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(null, 'moveApplications', input)).toMatchObject({ __typename: 'SignInNeeded' });
    expect((await api.raw(stage.reviewers[0]!, preview, { input })).errors?.[0]?.extensions?.code).toBe('notAllowed');
  });
});
