import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('assignHandler', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('gives applications to a member of staff, all or none', async () => {
    const stage = await grantStage(api);
    const ids = [stage.applicationId, await stage.another()];
    const input = { ids, handlerId: stage.staff.personId };
    expect(await api.mutate(stage.staff, 'assignHandler', input, 'changed')).toMatchObject({ changed: 2 });
    expect(await api.mutate(stage.staff, 'assignHandler', input, 'changed')).toMatchObject({ changed: 0 });
    const page = await api.query(
      stage.staff,
      `{ staffPipeline(query: "handler=me") { rows { totalCount edges { node { handler flags } } } } }`,
    );
    expect(page).toMatchObject({
      staffPipeline: { rows: { totalCount: 2, edges: [{ node: { handler: '職員 見本' } }, {}] } },
    });
    const [entry] = await api.sql(
      `select before, after from audit_entry where event = 'ApplicationHandlerAssigned' limit 1`,
    );
    expect(entry).toEqual({ before: { handlerId: null }, after: { handlerId: stage.staff.personId } });
    const withUnknown = { ids: [...ids, newId()], handlerId: null };
    expect(await api.mutate(stage.staff, 'assignHandler', withUnknown)).toMatchObject({ __typename: 'NotFound' });
    expect(await api.sql('select 1 from application where handler_id is null')).toEqual([]);
  });

  it('is the office’s, for people of the office', async () => {
    const stage = await grantStage(api);
    const ids = [stage.applicationId];
    const input = { ids, handlerId: stage.lead.representative.personId };
    expect(await api.mutate(stage.staff, 'assignHandler', input)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await api.mutate(stage.staff, 'assignHandler', { ids: [] })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await api.mutate(stage.lead.representative, 'assignHandler', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(null, 'assignHandler', input)).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
