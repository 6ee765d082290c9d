import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, mailTo, somebody, someOrganisation, tokenIn } from '../../kit/identity.js';

describe('revokeInvitation', () => {
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

  it('stops the link', async () => {
    const { organisationId, leader } = await led();
    const made = await api.mutate(
      leader,
      'inviteMember',
      { organisationId, email: 'd@example.jp', role: 'editor' },
      'id',
    );
    const token = tokenIn((await mailTo(api, 'd@example.jp'))?.text ?? '');
    const stranger = await somebody(api);
    const forbidden = await api.mutate(stranger, 'revokeInvitation', { id: made['id'] });
    expect(forbidden).toMatchObject({ __typename: 'NotAllowed' });
    await api.mutate(leader, 'revokeInvitation', { id: made['id'] });
    expect(await api.mutate(stranger, 'acceptInvitation', { token })).toMatchObject({ __typename: 'WrongState' });
  });
});
