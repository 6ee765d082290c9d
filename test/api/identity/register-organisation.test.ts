import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { organisationAnswers, somebody } from '../../kit/identity.js';

describe('registerOrganisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is marked as done for somebody else', async () => {
    const staff = await somebody(api, { roles: ['staff'] });
    const input = { id: newId(), values: organisationAnswers(), onBehalf: '11月20日に窓口で紙の申請' };
    expect(await api.mutate(staff, 'registerOrganisation', input, 'id')).toMatchObject({ id: input.id });
    const [entry] = await api.sql(`select event, on_behalf from audit_entry where subject_id = $1`, [input.id]);
    expect(entry).toEqual({ event: 'OrganisationRegistered', on_behalf: '11月20日に窓口で紙の申請' });
    expect(await api.sql('select 1 from membership where organisation_id = $1', [input.id])).toEqual([]);
  });

  it('needs the way the wish came, and is for staff only', async () => {
    const input = { values: organisationAnswers({ name: '別の会', nameKana: 'べつ' }), onBehalf: ' ' };
    const staff = await somebody(api, { roles: ['staff'] });
    expect(await api.mutate(staff, 'registerOrganisation', input)).toMatchObject({ field: 'onBehalf' });
    const answer = await api.mutate(await somebody(api), 'registerOrganisation', { ...input, onBehalf: '電話' });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
