import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, representativeOf, testApi, type TestApi } from '../../kit/api.js';
import { agreed, complete, grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('inviteApplicationPartner', () => {
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

  const invite = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(
      who,
      'inviteApplicationPartner',
      { id, organisationId: school, message: 'ご一緒に', ...more },
      'invitationId',
    );
  const partners = async () =>
    (await api.sql<{ ids: string[] }>('select organisation_ids as ids from application where id = $1', [id]))[0]?.ids;

  it('replaces a partner when the invited one accepts: parts, partnership and agreements follow', async () => {
    const version = await agreed(api, story, id);
    expect(await invite(story.lead, { replacesId: story.companyId })).toMatchObject({
      __typename: 'InviteApplicationPartnerOk',
    });
    expect(await partners()).toEqual([story.leadId, story.companyId]);
    const joins = { id: story.partnershipId, organisationId: school };
    expect(await api.mutate(representativeOf(school), 'acceptPartnerInvitation', joins)).toMatchObject({
      __typename: 'AcceptPartnerInvitationOk',
    });
    await api.runJobs();
    expect(await partners()).toEqual([story.leadId, school]);
    const [partnership] = await api.sql('select organisation_ids as ids from partnership where id = $1', [
      story.partnershipId,
    ]);
    expect(partnership).toEqual({ ids: [story.leadId, school] });
    const { grantApplication } = await api.query<{ grantApplication: Record<string, never[]> }>(
      representativeOf(school),
      `query($id: ID!) { grantApplication(id: $id) { contentVersion agreements { organisationId } partners { id } sections { section organisationId mayEdit } } }`,
      { id },
    );
    expect(grantApplication).toMatchObject({ agreements: [], partners: [{ id: story.leadId }, { id: school }] });
    expect(grantApplication['contentVersion']).toBeGreaterThan(version);
    expect(grantApplication['sections']).toContainEqual({ section: 'budget', organisationId: school, mayEdit: true });
    expect(grantApplication['sections']).not.toContainEqual(
      expect.objectContaining({ organisationId: story.companyId }),
    );
    expect(await api.query(story.company, `query($id: ID!) { grantApplication(id: $id) { id } }`, { id })).toEqual({
      grantApplication: null,
    });
    const kept = await api.sql(
      `select 1 from application_section where application_id = $1 and organisation_id = $2 and left_at is not null`,
      [id, story.companyId],
    );
    expect(kept.length).toBeGreaterThan(2);
  });

  it('is refused twice, for nobody, to others and after the submission', async () => {
    expect(await invite(story.lead)).toMatchObject({ code: 'alreadyPartner' });
    expect(await invite(story.lead, { organisationId: newId() })).toMatchObject({ __typename: 'NotFound' });
    expect(await invite(story.lead, { replacesId: story.leadId })).toMatchObject({ issues: [{ field: 'replacesId' }] });
    expect(await invite(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await invite(story.leadEditor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await invite(actor())).toMatchObject({ __typename: 'NotFound' });
    await api.sql(`update application set state = 'submitted' where id = $1`, [id]);
    expect(await invite(story.lead)).toMatchObject({ code: 'notDraft' });
  });
});
