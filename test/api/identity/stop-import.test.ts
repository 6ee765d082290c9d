import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { checked, importRun, staffPerson } from '../../kit/imports.js';

jest.setTimeout(60_000);

describe('stopImport', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('rolls back what a running import has done, by staff', async () => {
    const staff = await staffPerson(api);
    const { id, version } = await checked(api, staff, '団体名\nほし会\n');
    expect(await api.mutate(staff, 'stopImport', { id })).toMatchObject({ __typename: 'WrongState' });
    await api.mutate(staff, 'confirmImport', { id, version });
    expect(await api.mutate(actor(), 'stopImport', { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(staff, 'stopImport', { id }, 'state')).toMatchObject({ state: 'importing' });
    await api.runJobs();
    expect(await importRun(api, staff, id)).toMatchObject({ state: 'stopped', problem: null });
    expect(await api.sql('select 1 from organisation')).toEqual([]);
    expect(await api.sql('select event from audit_entry where subject_id = $1 order by at desc limit 1', [id])).toEqual(
      [{ event: 'ImportStopped' }],
    );
  });

  it('takes up a run whose worker was killed', async () => {
    const staff = await staffPerson(api);
    const { id } = await checked(api, staff, '団体名\nそら会\n');
    await api.sql(
      `update import_run set state = 'importing', updated_at = now() - interval '5 minutes' where id = $1`,
      [id],
    );
    await api.runSchedule('resume-imports');
    await api.runJobs();
    expect(await importRun(api, staff, id)).toMatchObject({ state: 'done', counts: { created: 1 } });
  });
});
