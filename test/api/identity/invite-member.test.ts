import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, mailTo, somebody, someOrganisation } from '../../kit/identity.js';

describe('inviteMember', () => {
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

  it('writes to the mailbox; the secret stands only in that mail', async () => {
    const { organisationId, leader } = await led();
    const input = { organisationId, email: 'new@example.jp', role: 'editor' };
    expect(await api.mutate(leader, 'inviteMember', input, 'email')).toMatchObject({ email: 'new@example.jp' });
    const mail = await mailTo(api, 'new@example.jp');
    expect(mail?.text).toContain('代表 一郎さんから');
    const audit = JSON.stringify(await api.sql('select * from audit_entry'));
    expect(audit).not.toContain('new@example.jp');
  });

  it('refuses members, wrong addresses and wrong roles with words', async () => {
    const { organisationId, leader } = await led();
    const ask = (email: string, role: string) => api.mutate(leader, 'inviteMember', { organisationId, email, role });
    expect(await ask(leader.email, 'editor')).toMatchObject({ code: 'alreadyMember' });
    expect(await ask('nobody', 'editor')).toMatchObject({ field: 'email' });
    expect(await ask('a@example.jp', 'king')).toMatchObject({ field: 'role' });
  });

  it('is for representatives: an editor is NotAllowed', async () => {
    const { organisationId } = await led();
    const editor = await asMember(api, await somebody(api), organisationId, 'editor');
    const answer = await api.mutate(editor, 'inviteMember', {
      organisationId,
      email: 'b@example.jp',
      role: 'representative',
    });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
