import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeepClosedDrafts } from '@musubi/grants/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';

const admin = actor({ roles: ['admin'], name: '管理 見本' });

describe('drafts of a call that has closed', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const everyMorning = async (day: string) => {
    api.clock.set(`${day}T07:30:00+09:00`);
    await api.app.get(KeepClosedDrafts).run();
    await api.runJobs();
  };
  const shown = async () =>
    (
      await api.query<{ grantApplication: { retainUntil: string | null; state: string } }>(
        story.company,
        `query($id: ID!) { grantApplication(id: $id) { retainUntil state } }`,
        { id },
      )
    ).grantApplication;
  const mails = (about: string) =>
    api.sql<{ text: string }>(`select text from mail_message where subject like $1`, [`%${about}%`]);
  const listed = async () =>
    (
      await api.query<{ grantRecords: { retained: object[] } }>(
        staffActor(),
        `{ grantRecords { retained { id title mayGo retainUntil state } } }`,
      )
    ).grantRecords.retained;
  const dispose = async () => {
    const [row] = await api.sql<{ version: number }>('select version from application where id = $1', [id]);
    return api.mutate(admin, 'disposeRecords', { records: [{ id, version: row!.version }], reason: '伺い第1号' });
  };

  it('are left alone while it is open', async () => {
    await everyMorning('2026-12-01');
    expect(await shown()).toEqual({ retainUntil: null, state: 'draft' });
    expect(await listed()).toEqual([]);
    expect(await dispose()).toMatchObject({ code: 'notOver' });
  });

  it('are kept for a time from then on, and every partner is told once', async () => {
    await api.sql(`update call set closes_at = '2026-12-22T17:00:00+09:00'`);
    await everyMorning('2026-12-23');
    await everyMorning('2026-12-24');
    expect(await shown()).toEqual({ retainUntil: '2028-03-31', state: 'draft' });
    const told = await mails('提出されないまま公募の締め切り');
    expect(told).toHaveLength(2);
    expect(told[0]?.text).toContain('下書きは2028年3月31日まで保存します');
    expect(await listed()).toEqual([{ id, title: '', mayGo: false, retainUntil: '2028-03-31', state: 'draft' }]);
    const [entry] = await api.sql(`select after from audit_entry where event = 'DraftRetentionStarted'`);
    expect(entry).toEqual({ after: { retainUntil: '2028-03-31' } });
    expect(await dispose()).toMatchObject({ code: 'kept' });
  });

  it('are drafts again when the call is opened again', async () => {
    await api.sql(`update call set closes_at = '2027-01-31T17:00:00+09:00'`);
    expect(await listed()).toEqual([]);
    await everyMorning('2026-12-25');
    expect(await shown()).toEqual({ retainUntil: null, state: 'draft' });
    await everyMorning('2027-02-01');
    // Sixty days on is the next fiscal year.
    expect(await shown()).toEqual({ retainUntil: '2029-03-31', state: 'draft' });
  });

  it('go after their time, which the partners are told of a month ahead', async () => {
    await everyMorning('2029-02-28');
    expect(await mails('保存期限は2029年3月31日')).toHaveLength(0);
    await everyMorning('2029-03-01');
    await everyMorning('2029-03-02');
    expect(await mails('保存期限は2029年3月31日')).toHaveLength(2);
    expect(await dispose()).toMatchObject({ code: 'kept' });
    await everyMorning('2029-04-01');
    expect(await listed()).toMatchObject([{ id, mayGo: true }]);
    expect(await dispose()).toMatchObject({ __typename: 'DisposeRecordsOk' });
    await everyMorning('2029-04-02');
    expect(await listed()).toEqual([]);
    expect(await api.sql('select 1 from application_section where application_id = $1', [id])).toEqual([]);
    expect(await shown()).toBeNull();
  });
});
