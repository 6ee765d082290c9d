import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';
import { asMember, mailTo, somebody, someOrganisation, tokenIn } from '../../kit/identity.js';

describe('invitePartnerByMail', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  const email = 'kyoto@tsutsuji-es.example.jp';
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const invite = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(
      who,
      'invitePartnerByMail',
      { id, name: 'つつじ台小学校 教頭先生', email, message: '見守りをご一緒に', ...more },
      'invitationId',
    );
  const offer = (who: Parameters<TestApi['mutate']>[0], token: string) =>
    api.query<{ applicationInvitationLink: Record<string, unknown> }>(
      who,
      `query($token: String!) { applicationInvitationLink(token: $token) { state applicationId
         offer { title call lead inviter message partners replaces closed } } }`,
      { token },
    );
  const listed = async (who: Parameters<TestApi['mutate']>[0]) =>
    (
      await api.query<{ applicationTogether: { invitations: object[] } }>(
        who,
        `query($id: ID!) { applicationTogether(id: $id) { invitations { name email byMail state replacesName } } }`,
        { id },
      )
    ).applicationTogether.invitations;

  it('mails a link; its content is for the owner of the address, and for nobody else', async () => {
    expect(await invite(story.lead)).toMatchObject({ __typename: 'InvitePartnerByMailOk' });
    const mail = await mailTo(api, email);
    expect(mail?.text).toContain('「つつじ台町内会𠮷」の髙橋 花子さんから');
    expect(mail?.text).toContain('> 見守りをご一緒に');
    expect(mail?.text).not.toContain('買い物バスの試験運行');
    const token = tokenIn(mail?.text ?? '');
    const invited = await somebody(api, { email });
    expect((await offer(invited, token)).applicationInvitationLink).toMatchObject({
      state: 'open',
      applicationId: null,
      offer: {
        title: '買い物バスの試験運行',
        lead: 'つつじ台町内会𠮷',
        message: '見守りをご一緒に',
        partners: ['つつじ台町内会𠮷', '株式会社けやき印刷'],
        closed: null,
      },
    });
    const other = { state: 'otherAddress', applicationId: null, offer: null };
    expect((await offer(await somebody(api), token)).applicationInvitationLink).toEqual(other);
    const made = { state: 'over', applicationId: null, offer: null };
    expect((await offer(invited, 'x'.repeat(43))).applicationInvitationLink).toEqual(made);
    await api.sql('update person set email_confirmed_at = null where id = $1', [invited.personId]);
    expect((await offer(invited, token)).applicationInvitationLink).toEqual(other);
  });

  it('is listed with its state; the address only for the lead', async () => {
    const row = { name: 'つつじ台小学校 教頭先生', byMail: true, state: 'waiting', replacesName: null };
    expect(await listed(story.lead)).toEqual([{ ...row, email }]);
    expect(await listed(story.company)).toEqual([{ ...row, email: null }]);
    await api.sql(`update mail_message set state = 'failed' where recipient = $1`, [email]);
    expect(await listed(story.lead)).toMatchObject([{ state: 'undelivered' }]);
    await api.sql(`update mail_message set state = 'sent' where recipient = $1`, [email]);
    api.clock.passDays(15);
    expect(await listed(story.lead)).toMatchObject([{ state: 'expired' }]);
    api.clock.passDays(-15);
  });

  it('keeps name and address out of the audit log', async () => {
    const rows = await api.sql<{ text: string }>(
      `select e::text as text from audit_entry e where event = 'ApplicationPartnerInvited' and subject_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toMatch(/example\.jp|教頭/);
  });

  it('is refused twice to one address, with wrong answers, to others and after the submission', async () => {
    expect(await invite(story.lead, { email: email.toUpperCase() })).toMatchObject({ code: 'alreadyInvited' });
    const wrong = await invite(story.lead, { name: ' ', email: 'nobody', replacesId: story.leadId });
    expect(wrong).toMatchObject({ issues: [{ field: 'name' }, { field: 'email' }, { field: 'replacesId' }] });
    expect(await invite(null)).toMatchObject({ __typename: 'SignInNeeded' });
    for (const who of [story.leadEditor, story.company])
      expect(await invite(who)).toMatchObject({ __typename: 'NotAllowed' });
    for (const who of [actor(), staffActor()]) expect(await invite(who)).toMatchObject({ __typename: 'NotFound' });
    expect(await invite(story.lead, { id: newId() })).toMatchObject({ __typename: 'NotFound' });
    await api.sql(`update application set state = 'submitted' where id = $1`, [id]);
    expect(await invite(story.lead, { email: 'b@example.jp' })).toMatchObject({ code: 'notOpen' });
    const late = await somebody(api);
    await api.sql('update application_invitation set email_key = $2 where application_id = $1', [id, late.email]);
    const member = await asMember(api, late, await someOrganisation(api), 'representative');
    const token = tokenIn((await mailTo(api, email))?.text ?? '');
    const { state, offer: seen } = (await offer(member, token)).applicationInvitationLink;
    expect([state, (seen as { closed: string }).closed]).toEqual(['open', expect.stringContaining('受付済み')]);
    const joins = { token, organisationId: member.memberships[0]?.organisationId };
    expect(await api.mutate(member, 'joinApplication', joins)).toMatchObject({ code: 'notOpen' });
  });
});
