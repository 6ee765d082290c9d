import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetInvitations } from '@musubi/grants/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';
import { mailTo, somebody, tokenIn } from '../../kit/identity.js';

describe('resendApplicationInvitation', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  it('is for the lead; the link of the earlier mail stops working', async () => {
    const id = await started(api, story);
    const email = 'school@example.jp';
    const to = { id, name: '見本小学校', email, message: '' };
    const { invitationId } = await api.mutate(story.lead, 'invitePartnerByMail', to, 'invitationId');
    const owner = await somebody(api, { email });
    const first = tokenIn((await mailTo(api, email))?.text ?? '');
    api.clock.passDays(15);
    const again = (who: Parameters<TestApi['mutate']>[0]) =>
      api.mutate(who, 'resendApplicationInvitation', { id, invitationId }, 'id expiresAt');
    expect(await again(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await again(story.company)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await again(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await again(story.lead)).toMatchObject({ id, expiresAt: '2026-12-22T03:00:00.000Z' });
    await api.runJobs();
    const [second] = await api.sql<{ text: string }>(
      `select text from mail_message where recipient = $1 and key like '%:2'`,
      [email],
    );
    const stateOf = async (token: string) =>
      (
        await api.query<{ applicationInvitationLink: { state: string } }>(
          owner,
          `query($token: String!) { applicationInvitationLink(token: $token) { state } }`,
          { token },
        )
      ).applicationInvitationLink.state;
    expect(await stateOf(first)).toBe('over');
    expect(await stateOf(tokenIn(second?.text ?? ''))).toBe('open');
    await api.mutate(story.lead, 'withdrawApplicationInvitation', { id, invitationId });
    expect(await stateOf(tokenIn(second?.text ?? ''))).toBe('over');
    expect(await again(story.lead)).toMatchObject({ code: 'answered' });
    const [row] = await api.sql('select outcome, email from application_invitation');
    expect(row).toEqual({ outcome: 'withdrawn', email: null });
  });

  it('is over when nobody answered for so long that name and address were forgotten', async () => {
    const own = await grantStory(api);
    const id = await started(api, own);
    const to = { id, name: '見本小学校', email: 'b@example.jp', message: 'ぜひ' };
    const { invitationId } = await api.mutate(own.lead, 'invitePartnerByMail', to, 'invitationId');
    const stored = async () =>
      (
        await api.sql('select invitee_name as name, email from application_invitation where id = $1', [invitationId])
      )[0];
    api.clock.passDays(190);
    await api.app.get(ForgetInvitations).run();
    expect(await stored()).toEqual({ name: '見本小学校', email: 'b@example.jp' });
    api.clock.passDays(10);
    await api.app.get(ForgetInvitations).run();
    expect(await stored()).toEqual({ name: '', email: null });
    const again = await api.mutate(own.lead, 'resendApplicationInvitation', { id, invitationId });
    expect(again).toMatchObject({ code: 'answered' });
  });
});
