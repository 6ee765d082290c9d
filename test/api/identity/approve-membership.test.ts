import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, mailTo, somebody, someOrganisation } from '../../kit/identity.js';

describe('approveMembership', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const led = async () => {
    const organisationId = await someOrganisation(api);
    const leader = await asMember(api, await somebody(api, { name: '代表 一郎' }), organisationId, 'representative');
    return { organisationId, leader };
  };

  const asked = async () => {
    const { organisationId, leader } = await led();
    const guest = await somebody(api);
    const made = await api.mutate(guest, 'requestMembership', { organisationId, message: 'お願いします' }, 'id');
    return { id: String(made['id']), organisationId, leader, guest };
  };

  it('lets the person in and tells by mail', async () => {
    const { id, leader, guest, organisationId } = await asked();
    expect(await api.mutate(leader, 'approveMembership', { id, role: 'viewer' }, 'id')).toMatchObject({ id });
    const [row] = await api.sql('select role from membership where organisation_id = $1 and person_id = $2', [
      organisationId,
      guest.personId,
    ]);
    expect(row).toEqual({ role: 'viewer' });
    expect((await mailTo(api, guest.email))?.subject).toMatch('メンバーになりました');
  });

  it('nobody lets himself in', async () => {
    const { id, guest } = await asked();
    expect(await api.mutate(guest, 'approveMembership', { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(await somebody(api), 'approveMembership', { id })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});
