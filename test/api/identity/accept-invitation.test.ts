import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, mailTo, somebody, someOrganisation, tokenIn } from '../../kit/identity.js';

describe('acceptInvitation', () => {
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

  it('makes a member with the role of the invitation, once', async () => {
    const { organisationId, leader } = await led();
    await api.mutate(leader, 'inviteMember', { organisationId, email: 'c@example.jp', role: 'viewer' });
    const token = tokenIn((await mailTo(api, 'c@example.jp'))?.text ?? '');
    const guest = await somebody(api);
    const accept = () => api.mutate(guest, 'acceptInvitation', { token }, 'organisationId role');
    expect(await accept()).toMatchObject({ organisationId, role: 'viewer' });
    expect(await accept()).toMatchObject({ organisationId, role: 'viewer' });
    const thief = await api.mutate(await somebody(api), 'acceptInvitation', { token });
    expect(thief).toMatchObject({ __typename: 'WrongState' });
  });

  it('needs a login: SignInNeeded', async () => {
    expect(await api.mutate(null, 'acceptInvitation', { token: 'x' })).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
