import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('changeMemberRole', () => {
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

  it('gives another role, but never leaves an organisation without a representative', async () => {
    const { organisationId, leader } = await led();
    const editor = await asMember(api, await somebody(api), organisationId, 'editor');
    const own = { id: leader.membershipId, version: 1, role: 'viewer' };
    expect(await api.mutate(leader, 'changeMemberRole', own)).toMatchObject({ code: 'lastRepresentative' });
    const up = { id: editor.membershipId, version: 1, role: 'representative' };
    expect(await api.mutate(leader, 'changeMemberRole', up, 'role')).toMatchObject({ role: 'representative' });
    expect(await api.mutate(leader, 'changeMemberRole', own, 'role')).toMatchObject({ role: 'viewer' });
  });

  it('is not for editors, even for themselves', async () => {
    const { organisationId } = await led();
    const editor = await asMember(api, await somebody(api), organisationId, 'editor');
    const input = { id: editor.membershipId, version: 1, role: 'representative' };
    expect(await api.mutate(editor, 'changeMemberRole', input)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(await somebody(api), 'changeMemberRole', input)).toMatchObject({ __typename: 'NotFound' });
  });
});
