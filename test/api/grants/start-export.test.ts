import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directRows } from '@musubi/grants/model';
import { type Actor, newId } from '@musubi/platform/server';
import { unzipSync } from 'fflate';
import { actorHeader, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { type GrantStage, grantStage } from '../../kit/seed-grants.js';

const exports = '{ officeExports { id name state total done removeAfter } }';

interface Lines {
  officeExports: { id: string; name: string; state: string; total: number; done: number }[];
}

describe('startExport', () => {
  let api: TestApi;
  let stage: GrantStage;
  beforeAll(async () => {
    api = await testApi();
    stage = await grantStage(api);
    await stage.another();
  }, 60_000);
  afterAll(() => api.close());

  const get = (who: Actor | null, url: string) =>
    api.app.inject({
      method: 'GET',
      url,
      headers: who ? { [actorHeader]: encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' } : {},
    });
  const start = (who: Actor | null, input: object) => api.mutate(who, 'startExport', input, 'url exportId');
  const mine = async (who: Actor, id: unknown) =>
    (await api.query<Lines>(who, exports)).officeExports.find((each) => each.id === id);

  it('answers with the address of a small table at once', async () => {
    const query = `call=${stage.callId}&all=1`;
    expect(await start(stage.staff, { kind: 'xlsx', query })).toMatchObject({
      ...{ url: `/office/applications.xlsx?${query}`, exportId: null },
    });
    expect(await start(stage.staff, { kind: 'csv', query: 'call=00000000-0000-7000-8000-000000000000' })).toMatchObject(
      {
        __typename: 'InvalidInput',
      },
    );
    expect(await start(stage.staff, { kind: 'exe' })).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('packs dossiers in the background, tells when they are ready, keeps them a week, for their owner alone', async () => {
    const { exportId } = await start(stage.staff, { kind: 'dossiers', query: `call=${stage.callId}` });
    expect(await mine(stage.staff, exportId)).toMatchObject({ state: 'waiting', total: 2, done: 0 });
    expect((await get(stage.staff, `/office/exports/${String(exportId)}`)).statusCode).toBe(404);
    await api.runJobs();
    expect(await mine(stage.staff, exportId)).toMatchObject({ state: 'ready', total: 2, done: 2 });
    expect(
      await api.sql('select subject from mail_message where key = $1', [`export-ready:${String(exportId)}`]),
    ).toEqual([{ subject: expect.stringContaining('書き出しが終わりました') }]);
    const answer = await get(stage.staff, `/office/exports/${String(exportId)}`);
    expect(answer.statusCode).toBe(200);
    const outer = unzipSync(answer.rawPayload);
    const [first = '', ...others] = Object.keys(outer).filter((name) => name.endsWith('.zip'));
    expect(others).toHaveLength(1);
    expect(Object.keys(unzipSync(outer[first]!))).toContain('目録.csv');
    // Asked again at the download: another of the office, somebody who left it, a partner.
    expect((await get(staffActor(), `/office/exports/${String(exportId)}`)).statusCode).toBe(404);
    expect((await get({ ...stage.staff, roles: [] }, `/office/exports/${String(exportId)}`)).statusCode).toBe(403);
    expect((await get(stage.lead.representative, `/office/exports/${String(exportId)}`)).statusCode).toBe(403);
    const [file] = await api.sql<{ id: string }>('select file_id as id from office_export where id = $1', [exportId]);
    expect((await get(stage.staff, `/files/${file!.id}`)).statusCode).toBe(404);
    api.clock.set(new Date(api.clock.now().getTime() + 8 * 86_400_000).toISOString());
    await api.runSchedule('remove-exports');
    expect(await mine(stage.staff, exportId)).toMatchObject({ state: 'removed' });
    expect((await get(stage.staff, `/office/exports/${String(exportId)}`)).statusCode).toBe(404);
    expect(await api.sql('select 1 from file_object where id = $1', [file!.id])).toEqual([]);
  });

  it('makes a large workbook in the background, row by row', async () => {
    const many = directRows + 500;
    await api.sql(
      `insert into application (id, call_id, course_id, partnership_id, lead_organisation_id, organisation_ids, title, state, form_version,
         content_version, serial, number, submitted_at, correction_sections, requested_yen, reviewer_ids, conflict_ids, started_by)
       select gen_random_uuid(), a.call_id, a.course_id, gen_random_uuid(), a.lead_organisation_id, a.organisation_ids, '申請' || n, 'submitted', 1,
         1, 1000 + n, 'BIG-' || lpad(n::text, 5, '0'), now(), '{}', 100000, '{}', '{}', a.started_by
         from application a, generate_series(1, $2::int) n where a.id = $1`,
      [stage.applicationId, many],
    );
    const query = `call=${stage.callId}&sort=number&all=1`;
    const { exportId, url } = await start(stage.staff, { kind: 'xlsx', query });
    expect(url).toBeNull();
    await api.runJobs();
    expect(await mine(stage.staff, exportId)).toMatchObject({ state: 'ready', total: many + 2, done: many + 2 });
    const book = unzipSync((await get(stage.staff, `/office/exports/${String(exportId)}`)).rawPayload);
    const sheet = Buffer.from(book['xl/worksheets/sheet1.xml']!).toString('utf8');
    expect(sheet.match(/<row /g)).toHaveLength(many + 3);
    expect(sheet).toContain(`BIG-${String(many).padStart(5, '0')}`);
  });

  it('begins anew when its process was killed, and gives up after a day', async () => {
    const { exportId } = await start(stage.staff, { kind: 'dossiers', applicationIds: [stage.applicationId] });
    // As a killed process leaves it: at work, and nobody there.
    await api.sql(`delete from musubi_queue._private_jobs`).catch(() => undefined);
    await api.sql(
      `update office_export set state = 'running', created_at = $2::timestamptz, updated_at = $2::timestamptz - interval '11 minutes'
        where id = $1`,
      [exportId, api.clock.now()],
    );
    await api.runSchedule('restart-exports');
    await api.runJobs();
    expect(await mine(stage.staff, exportId)).toMatchObject({ state: 'ready', done: 1 });
    await api.sql(
      `update office_export set state = 'running', created_at = $2::timestamptz - interval '25 hours' where id = $1`,
      [exportId, api.clock.now()],
    );
    await api.runSchedule('restart-exports');
    expect(await mine(stage.staff, exportId)).toMatchObject({ state: 'failed' });
  });

  it('is the office’s alone', async () => {
    for (const who of [stage.lead.representative, stage.reviewers[0]!])
      expect(await start(who, { kind: 'dossiers' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await start(null, { kind: 'dossiers' })).toMatchObject({ __typename: 'SignInNeeded' });
    expect((await api.raw(stage.lead.representative, exports)).errors?.[0]?.extensions?.['code']).toBe('notAllowed');
    expect(await start(stage.staff, { kind: 'dossiers', applicationIds: [newId()] })).toMatchObject({
      __typename: 'StartExportOk',
    });
  });
});
