import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, mailTo, somebody, someOrganisation } from '../../kit/identity.js';

describe('declineMembership', () => {
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

  it('needs a reason, which the person reads', async () => {
    const { id, leader, guest } = await asked();
    expect(await api.mutate(leader, 'declineMembership', { id, reason: '' })).toMatchObject({ field: 'reason' });
    const done = await api.mutate(leader, 'declineMembership', { id, reason: '面識がないため' }, 'id');
    expect(done).toMatchObject({ id });
    expect((await mailTo(api, guest.email))?.text).toMatch('面識がないため');
    expect(await api.mutate(leader, 'approveMembership', { id })).toMatchObject({ code: 'decided' });
  });

  it('is not for the one who asked', async () => {
    const { id, guest } = await asked();
    const answer = await api.mutate(guest, 'declineMembership', { id, reason: 'x' });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
