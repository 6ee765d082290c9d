import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { representativeOf, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { complete, grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('withdrawApplicationInvitation', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  const school = newId();
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    await api.sql(`insert into organisation (id, type, name, name_key) values ($1, 'school', '見本大学', '見本大学')`, [
      school,
    ]);
    await api.sql(
      `insert into conversation (id, state, subject_type, subject_id, organisation_ids) values ($1, 'open', 'Partnership', $2, $3)`,
      [newId(), story.partnershipId, [story.leadId, story.companyId]],
    );
    id = await started(api, story);
    await complete(api, story, id);
  });
  afterAll(() => api.close());

  it('is for the lead, while nobody has answered; then nobody can accept any more', async () => {
    const invite = { id, organisationId: school, message: '', replacesId: story.companyId };
    const { invitationId } = await api.mutate(story.lead, 'inviteApplicationPartner', invite, 'invitationId');
    const withdraw = (who: Parameters<TestApi['mutate']>[0]) =>
      api.mutate(who, 'withdrawApplicationInvitation', { id, invitationId }, 'id');
    expect(await withdraw(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await withdraw(representativeOf(story.companyId))).toMatchObject({ __typename: 'NotAllowed' });
    for (const who of [representativeOf(school), staffActor()])
      expect(await withdraw(who)).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(story.lead)).toMatchObject({ id });
    expect(await withdraw(story.lead)).toMatchObject({ code: 'answered' });
    const joins = { id: story.partnershipId, organisationId: school };
    const accepts = await api.mutate(representativeOf(school), 'acceptPartnerInvitation', joins);
    expect(accepts.__typename).not.toBe('AcceptPartnerInvitationOk');
    const rows = await api.sql('select organisation_ids as ids from application where id = $1', [id]);
    expect(rows).toEqual([{ ids: [story.leadId, story.companyId] }]);
    // A second invitation is possible.
    expect(await api.mutate(story.lead, 'inviteApplicationPartner', invite)).toMatchObject({
      __typename: 'InviteApplicationPartnerOk',
    });
  });
});
