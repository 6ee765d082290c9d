import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { checked, importRun, staffPerson } from '../../kit/imports.js';

jest.setTimeout(60_000);

describe('discardImport', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('ends a checked file without writing it, by staff', async () => {
    const staff = await staffPerson(api);
    const { id } = await checked(api, staff, '団体名\nほし会\n');
    expect(await api.mutate(actor(), 'discardImport', { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(staff, 'discardImport', { id }, 'state')).toMatchObject({ state: 'discarded' });
    expect(await api.mutate(staff, 'confirmImport', { id })).toMatchObject({ __typename: 'WrongState' });
    await api.runJobs();
    expect(await importRun(api, staff, id)).toMatchObject({ state: 'discarded' });
    expect(await api.sql('select 1 from organisation')).toEqual([]);
  });
});
