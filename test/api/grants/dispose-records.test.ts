import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';
import { fullSheet, grantStage, openReview } from '../../kit/seed-grants.js';

const admin = actor({ roles: ['admin'], name: '管理 見本' });
const lists = `{ grantRecords { mayDispose retained { id version mayGo openYen retainUntil state } disposed { number title disposedBy reason files } } }`;
const preview = `query($ids: [ID!]!) { disposalPreview(applicationIds: $ids) { id version files letters reviews receipts mails refusal } }`;

interface Lists {
  grantRecords: {
    mayDispose: boolean;
    retained: { id: string; version: number; mayGo: boolean; openYen: string; retainUntil: string; state: string }[];
    disposed: { number: string; title: string; disposedBy: string; reason: string; files: number }[];
  };
}

describe('disposeRecords', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  const retainUntil = async (id: string) =>
    (await api.sql<{ day: string | null }>('select retain_until::text as day from application where id = $1', [id]))[0]!
      .day;
  const listed = async (id: string) =>
    (await api.query<Lists>(admin, lists)).grantRecords.retained.find((each) => each.id === id);
  /** Rows that hang on an application, by table: read from the database itself, so that no table is forgotten. */
  const hanging = async (id: string) => {
    const tables = await api.sql<{ name: string }>(
      `select c.conrelid::regclass::text as name from pg_constraint c
        where c.contype = 'f' and c.confrelid = 'application'::regclass order by 1`,
    );
    const filled: string[] = [];
    for (const { name } of tables)
      if ((await api.sql(`select 1 from ${name} where application_id = $1 limit 1`, [id])).length > 0)
        filled.push(name);
    return filled;
  };

  /** Entries about the application without the disposal itself: nothing of what was written, all of who and when. */
  const emptied = async (id: string) => {
    const entries = await api.sql<{ rest: boolean; hash: string; by: string }>(
      `select e.before is null and e.after is null and e.data = '{}' and e.actor_person_id is not null as rest,
              e.content_hash as hash, e.emptied_by as by
         from audit_entry e where e.event <> 'RecordDisposed' and (e.subject_id = $1 or e.subject_id in
           (select id from letter where application_id = $1 union all select id from grant_payment where application_id = $1))`,
      [id],
    );
    const [disposal] = await api.sql<{ id: string }>(
      `select id from audit_entry where subject_id = $1 and event = 'RecordDisposed'`,
      [id],
    );
    expect(entries.length).toBeGreaterThan(5);
    for (const { rest, hash, by } of entries) {
      expect([rest, by]).toEqual([true, disposal!.id]);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(await api.sql(`select 1 from audit_entry where after::text like '%' || $1 || '%'`, [id])).toEqual([]);
  };

  it('keeps the time of what ended without an award as well', async () => {
    api.clock.set('2026-11-24T09:00:00+09:00');
    const stage = await grantStage(api, 'submitted');
    const { applicationId: id, staff, lead } = stage;
    await api.sql(`update call set award = '{"retentionYears": 3}' where id = $1`, [stage.callId]);
    await api.mutate(staff, 'markApplicationIneligible', { id, reason: '対象の経費がないため' });
    expect(await retainUntil(id)).toBe('2030-03-31');
    await api.mutate(staff, 'reinstateApplication', { id });
    expect(await retainUntil(id)).toBeNull();
    await api.mutate(lead.representative, 'withdrawApplication', { id, reason: '来年にするため' });
    expect(await retainUntil(id)).toBe('2030-03-31');
    const other = await grantStage(api, 'reviewed');
    await api.mutate(other.staff, 'decideApplications', {
      decisions: [{ applicationId: other.applicationId, outcome: 'rejected', amount: '0', reason: '体制' }],
    });
    expect(await retainUntil(other.applicationId)).toBe('2032-03-31');
  });

  it('lets the records of a rejected application go, once its time is over, and no one else’s', async () => {
    api.clock.set('2026-11-24T09:00:00+09:00');
    const stage = await grantStage(api, 'accepted');
    const { applicationId: id, staff } = stage;
    await openReview(api, stage);
    await api.mutate(stage.reviewers[0]!, 'declareInterest', { applicationId: id, interest: 'none' });
    await api.mutate(stage.reviewers[0]!, 'submitReview', { applicationId: id, scores: fullSheet(), comment: '' });
    await api.mutate(staff, 'addScreeningNote', { applicationId: id, text: '電話で確認した' });
    await api.sql(`update application set state = 'reviewed' where id = $1`, [id]);
    await api.mutate(staff, 'decideApplications', {
      decisions: [{ applicationId: id, outcome: 'rejected', amount: '0', reason: '体制が確認できないため' }],
    });
    await api.runJobs();
    const [letter] = await api.sql<{ file: string }>(
      'select pdf_file_id as file from letter where application_id = $1',
      [id],
    );
    const input = async (reason = '令和13年度 廃棄伺い第3号') => ({
      records: [{ id, version: (await stage.version()) as number }],
      reason,
    });
    expect(await api.mutate(admin, 'disposeRecords', await input())).toMatchObject({ code: 'kept' });
    api.clock.set('2032-04-01T09:00:00+09:00');
    expect(await listed(id)).toMatchObject({ mayGo: true, openYen: '0', state: 'rejected' });
    expect((await api.query<{ disposalPreview: object[] }>(admin, preview, { ids: [id] })).disposalPreview).toEqual([
      expect.objectContaining({ id, letters: 1, reviews: 1, refusal: null, mails: 2 }),
    ]);
    for (const who of [staff, stage.lead.representative, stage.reviewers[0]!]) {
      expect(await api.mutate(who, 'disposeRecords', await input())).toMatchObject({ __typename: 'NotAllowed' });
      expect((await api.raw(who, preview, { ids: [id] })).errors![0]!.extensions!['code']).toBe('notAllowed');
    }
    expect((await api.raw(stage.lead.representative, lists)).errors![0]!.extensions!['code']).toBe('notAllowed');
    expect((await api.query<Lists>(staff, lists)).grantRecords.mayDispose).toBe(false);
    expect(await api.mutate(null, 'disposeRecords', await input())).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.mutate(admin, 'disposeRecords', await input(' '))).toMatchObject({ field: 'reason' });
    const stale = { ...(await input()), records: [{ id, version: 0 }] };
    expect(await api.mutate(admin, 'disposeRecords', stale)).toMatchObject({ __typename: 'Conflict' });
    expect(await api.mutate(admin, 'disposeRecords', await input(), 'disposed')).toMatchObject({ disposed: 1 });
    await api.runJobs();
    expect(await hanging(id)).toEqual(['decision', 'letter']);
    expect(await api.sql('select 1 from file_object where id = $1', [letter!.file])).toEqual([]);
    expect(await api.sql(`select 1 from mail_message where text like '%/applications/' || $1 || '%'`, [id])).toEqual(
      [],
    );
    expect(await api.sql('select reason from decision where application_id = $1', [id])).toEqual([{ reason: '' }]);
    const { disposed } = (await api.query<Lists>(staff, lists)).grantRecords;
    expect(disposed[0]).toMatchObject({ title: '見守り茶の間1', disposedBy: '管理 見本', files: 1 });
    expect(
      await api.sql(
        `select before->>'number' is not null as numbered, after->>'reason' as reason from audit_entry
          where subject_id = $1 and event = 'RecordDisposed'`,
        [id],
      ),
    ).toEqual([{ numbered: true, reason: '令和13年度 廃棄伺い第3号' }]);
    await emptied(id);
    const one = `query($id: ID!) { grantApplication(id: $id) { id } }`;
    expect(await api.query(stage.lead.representative, one, { id })).toEqual({ grantApplication: null });
    expect(await listed(id)).toBeUndefined();
    expect(await api.mutate(admin, 'disposeRecords', await input())).toMatchObject({ code: 'notOver' });
  });

  it('loses nothing of an award while money is open, and keeps its amounts afterwards', async () => {
    const stage = await awardStage(api);
    const { id, staff, accountant } = stage;
    await stage.advance('560000');
    await stage.report({ lead: [{ id: 'a', category: 'rent', price: '200000' }], partner: [], own: '20000' });
    await stage.inspect();
    await stage.does(staff, 'settleApplication', { id, settledYen: '180000' });
    const back = await stage.does(staff, 'requireReturn', { id, reason: '概算払が上回るため' }, 'paymentId');
    await api.runJobs();
    api.clock.set('2040-05-01T09:00:00+09:00');
    const input = async () => ({ records: [{ id, version: await stage.version() }], reason: '廃棄伺い第4号' });
    expect(await listed(id)).toMatchObject({ mayGo: false, openYen: '380000' });
    expect(await api.mutate(admin, 'disposeRecords', await input())).toMatchObject({ code: 'moneyOpen' });
    await stage.does(accountant, 'recordReturn', { id: back['paymentId'], receivedOn: '2040-04-30' });
    expect(await retainUntil(id)).toBe('2046-03-31');
    expect(await api.mutate(admin, 'disposeRecords', await input())).toMatchObject({ code: 'kept' });
    api.clock.set('2046-04-01T09:00:00+09:00');
    await stage.does(admin, 'disposeRecords', await input());
    await api.runJobs();
    expect(await hanging(id)).toEqual(['grant_payment', 'letter']);
    expect(
      await api.sql(
        `select kind, amount_yen as amount, sealed_account as account, reason from grant_payment where application_id = $1 order by kind`,
        [id],
      ),
    ).toEqual([
      { kind: 'advance', amount: '560000', account: null, reason: '' },
      { kind: 'return', amount: '380000', account: null, reason: '' },
    ]);
    const award = `query($id: ID!) { grantAward(applicationId: $id) { id } }`;
    for (const who of [staff, accountant, stage.lead.representative])
      expect(await api.query(who, award, { id })).toEqual({ grantAward: null });
    await emptied(id);
  });

  it('keeps by the years of the day of the award, whatever its call says later', async () => {
    const stage = await awardStage(api, null, 'reviewed');
    const { id, staff, callId } = stage;
    await stage.does(staff, 'decideApplications', {
      decisions: [{ applicationId: id, outcome: 'approved', amount: '800000' }],
    });
    await api.sql(`update call set award = '{"retentionYears": 1}' where id = $1`, [callId]);
    await stage.does(staff, 'cancelAward', { id, reason: '実施できないため', returnYen: '0' });
    expect(await retainUntil(id)).toBe('2032-03-31');
  });

  it('keeps what was withdrawn before it was handed in for a year, unread by the office', async () => {
    api.clock.set('2026-11-24T09:00:00+09:00');
    const stage = await grantStage(api, 'draft');
    const { applicationId: id, lead } = stage;
    await api.sql('update application set submitted_at = null, number = null where id = $1', [id]);
    await api.mutate(lead.representative, 'withdrawApplication', { id, reason: '来年にするため' });
    expect(await retainUntil(id)).toBe('2028-03-31');
    const listing = `{ grantRecords { retained { id title number lead } } }`;
    const { grantRecords } = await api.query<{ grantRecords: { retained: { id: string }[] } }>(admin, listing);
    expect(grantRecords.retained.find((each) => each.id === id)).toMatchObject({ title: '', number: '' });
    api.clock.set('2028-04-01T09:00:00+09:00');
    const records = [{ id, version: (await stage.version()) as number }];
    expect(await api.mutate(admin, 'disposeRecords', { records, reason: '廃棄伺い第5号' }, 'disposed')).toMatchObject({
      disposed: 1,
    });
    expect(await hanging(id)).toEqual([]);
    expect(await api.sql('select title from application where id = $1', [id])).toEqual([{ title: '' }]);
  });

  it('leaves an entry no other way out of the audit log', async () => {
    const stage = await grantStage(api, 'submitted');
    const read = () => api.sql('select * from audit_entry where subject_id = $1 order by id', [stage.applicationId]);
    await api.mutate(stage.staff, 'addScreeningNote', { applicationId: stage.applicationId, text: '電話で確認した' });
    const before = await read();
    const [other] = await api.sql<{ id: string }>(`select id from audit_entry where event = 'RecordDisposed' limit 1`);
    const hash = `encode(sha256(convert_to(jsonb_build_array(id, before, after, data)::text, 'UTF8')), 'hex')`;
    const gone = `before = null, after = null, data = '{}'`;
    for (const change of [
      `event = 'x'`,
      `${gone}, content_hash = ${hash}`,
      `${gone}, content_hash = ${hash}, emptied_by = '${other!.id}'`,
      `${gone}, content_hash = ${hash}, emptied_by = id`,
    ])
      await api.sql(`update audit_entry set ${change} where subject_id = $1`, [stage.applicationId]);
    expect(await read()).toEqual(before);
    const disposed = () => api.sql('select * from audit_entry where emptied_by is not null order by id limit 3');
    const once = await disposed();
    await api.sql(`update audit_entry set content_hash = 'x' where emptied_by is not null`);
    await api.sql(`delete from audit_entry where emptied_by is not null`);
    expect(await disposed()).toEqual(once);
  });
});
