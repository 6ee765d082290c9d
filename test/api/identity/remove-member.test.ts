import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('removeMember', () => {
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

  it('takes a member out; an editor may not', async () => {
    const { organisationId, leader } = await led();
    const editor = await asMember(api, await somebody(api), organisationId, 'editor');
    const refused = await api.mutate(editor, 'removeMember', { id: leader.membershipId });
    expect(refused).toMatchObject({ __typename: 'NotAllowed' });
    const done = await api.mutate(leader, 'removeMember', { id: editor.membershipId }, 'id');
    expect(done).toMatchObject({ id: editor.membershipId });
    const last = await api.mutate(leader, 'removeMember', { id: leader.membershipId });
    expect(last).toMatchObject({ code: 'lastRepresentative' });
  });
});
