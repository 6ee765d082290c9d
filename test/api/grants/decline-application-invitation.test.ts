import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';
import { mailTo, somebody, tokenIn } from '../../kit/identity.js';

describe('declineApplicationInvitation', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  it('is for the owner of the address, once; the partners are told and the address is forgotten', async () => {
    const id = await started(api, story);
    const email = 'school@example.jp';
    await api.mutate(story.lead, 'invitePartnerByMail', { id, name: '見本小学校', email, message: 'ぜひ' });
    const token = tokenIn((await mailTo(api, email))?.text ?? '');
    const decline = (who: Parameters<TestApi['mutate']>[0]) =>
      api.mutate(who, 'declineApplicationInvitation', { token }, 'invitationId');
    const owner = await somebody(api, { email });
    expect(await decline(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await decline(await somebody(api))).toMatchObject({ __typename: 'NotFound' });
    expect(await decline(owner)).toMatchObject({ __typename: 'DeclineApplicationInvitationOk' });
    expect(await decline(owner)).toMatchObject({ __typename: 'NotFound' });
    const [row] = await api.sql('select outcome, email, email_key, message from application_invitation');
    expect(row).toEqual({ outcome: 'declined', email: null, email_key: null, message: null });
    await api.runJobs();
    expect((await mailTo(api, `${story.lead.personId}@example.jp`))?.subject).toContain('招待が断られました');
    const { applicationTogether } = await api.query<{ applicationTogether: object }>(
      story.lead,
      `query($id: ID!) { applicationTogether(id: $id) { invitations { name state email } } }`,
      { id },
    );
    expect(applicationTogether).toEqual({ invitations: [{ name: '見本小学校', state: 'declined', email: null }] });
  });
});
