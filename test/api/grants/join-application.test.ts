import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { agreed, complete, grantStory, type GrantStory, part, started } from '../../kit/grants.js';
import { asMember, mailTo, somebody, someOrganisation, tokenIn } from '../../kit/identity.js';

describe('joinApplication', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    await api.sql(
      `insert into conversation (id, state, subject_type, subject_id, organisation_ids) values ($1, 'open', 'Partnership', $2, $3)`,
      [newId(), story.partnershipId, [story.leadId, story.companyId]],
    );
    id = await started(api, story);
    await complete(api, story, id);
  });
  afterAll(() => api.close());

  const invited = async (email: string, more: object = {}) => {
    await api.mutate(story.lead, 'invitePartnerByMail', { id, name: '見本の方', email, message: '', ...more });
    return tokenIn((await mailTo(api, email))?.text ?? '');
  };
  const join = (who: Parameters<TestApi['mutate']>[0], token: string, organisationId: string) =>
    api.mutate(who, 'joinApplication', { token, organisationId }, 'id');
  const partners = async () =>
    (await api.sql<{ ids: string[] }>('select organisation_ids as ids from application where id = $1', [id]))[0]?.ids;

  it('is for the owner of the address with an organisation of their own, within the time', async () => {
    const email = 'school@example.jp';
    const token = await invited(email);
    const organisationId = await someOrganisation(api, { name: '見本小学校' });
    const owner = await somebody(api, { email });
    const thief = await asMember(api, await somebody(api), organisationId, 'representative');
    expect(await join(null, token, organisationId)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await join(thief, token, organisationId)).toMatchObject({ __typename: 'NotFound' });
    expect(await join(owner, token, organisationId)).toMatchObject({ __typename: 'NotAllowed' });
    const looking = { ...owner, memberships: [{ organisationId, role: 'viewer' as const }] };
    expect(await join(looking, token, organisationId)).toMatchObject({ __typename: 'NotAllowed' });
    const member = await asMember(api, owner, organisationId, 'representative');
    api.clock.passDays(15);
    expect(await join(member, token, organisationId)).toMatchObject({ code: 'invitationOver' });
    api.clock.passDays(-15);
    expect(await partners()).toEqual([story.leadId, story.companyId]);
    expect(await join(member, token, organisationId)).toMatchObject({ __typename: 'JoinApplicationOk', id });
    expect(await partners()).toEqual([story.leadId, story.companyId, organisationId]);
    expect(await join(member, token, organisationId)).toMatchObject({ __typename: 'NotFound' });
    const [row] = await api.sql('select outcome, email, message, organisation_id from application_invitation');
    expect(row).toEqual({ outcome: 'joined', email: null, message: null, organisation_id: organisationId });
    const { applicationInvitationLink: link } = await api.query<Record<string, unknown>>(
      member,
      `query($token: String!) { applicationInvitationLink(token: $token) { state applicationId } }`,
      { token },
    );
    expect(link).toEqual({ state: 'joined', applicationId: id });
    await api.runJobs();
    expect(await partners()).toEqual([story.leadId, story.companyId, organisationId]);
    // The partnership tells its partners as well, and either mail may be the newest.
    const told = await mailTo(api, `${story.lead.personId}@example.jp`, '「見本小学校」');
    expect(told?.text).toContain('「見本小学校」が加わりました。');
    await api.mutate(story.lead, 'removeApplicationPartner', { id, organisationId, reason: '見本' });
  });

  it('takes the place of the partner it was asked for: the budget passes over, all agree anew', async () => {
    const before = await agreed(api, story, id);
    const email = 'company@example.jp';
    const token = await invited(email, { replacesId: story.companyId });
    const organisationId = await someOrganisation(api, { name: '見本商店会' });
    const member = await asMember(api, await somebody(api, { email }), organisationId, 'representative');
    expect(await join(member, token, organisationId)).toMatchObject({ id });
    expect(await partners()).toEqual([story.leadId, organisationId]);
    const [partnership] = await api.sql('select organisation_ids as ids from partnership where id = $1', [
      story.partnershipId,
    ]);
    expect(partnership).toEqual({ ids: [story.leadId, organisationId] });
    const budget = async (of: string) => (await part(api, id, 'budget', of)).values['lines'];
    expect(await budget(organisationId)).toEqual(await budget(story.companyId));
    const { grantApplication } = await api.query<{ grantApplication: Record<string, number> }>(
      member,
      `query($id: ID!) { grantApplication(id: $id) { contentVersion } }`,
      { id },
    );
    expect(grantApplication['contentVersion']).toBeGreaterThan(before);
  });

  it('is refused to who is a partner already', async () => {
    const email = 'lead2@example.jp';
    const token = await invited(email);
    const member = await asMember(api, await somebody(api, { email }), story.leadId, 'editor');
    expect(await join(member, token, story.leadId)).toMatchObject({ code: 'alreadyPartner' });
  });
});
