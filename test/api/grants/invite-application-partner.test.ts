import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, representativeOf, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { agreed, complete, fill, grantStory, type GrantStory, part, started, submitted } from '../../kit/grants.js';

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
    expect(await invite(story.lead)).toMatchObject({ code: 'notOpen' });
  });

  it('reaches an application under correction: everything opens, the budget is handed over, all are told', async () => {
    const own = await grantStory(api);
    const application = await submitted(api, own);
    await api.sql(
      `insert into conversation (id, state, subject_type, subject_id, organisation_ids) values ($1, 'open', 'Partnership', $2, $3)`,
      [newId(), own.partnershipId, [own.leadId, own.companyId]],
    );
    const correction = { sections: ['schedule'], note: '日程を直してください。', dueOn: '2026-12-01' };
    await api.mutate(staffActor(), 'returnApplication', { id: application, ...correction });
    const takesOver = { id: application, organisationId: school, message: '', replacesId: own.companyId };
    expect(await api.mutate(own.lead, 'inviteApplicationPartner', takesOver)).toMatchObject({
      __typename: 'InviteApplicationPartnerOk',
    });
    const joins = { id: own.partnershipId, organisationId: school };
    await api.mutate(representativeOf(school), 'acceptPartnerInvitation', joins);
    await api.runJobs();
    const [row] = await api.sql('select state, organisation_ids as ids from application where id = $1', [application]);
    expect(row).toEqual({ state: 'returned', ids: [own.leadId, school] });
    const budget = async (organisationId: string) => (await part(api, application, 'budget', organisationId)).values;
    expect((await budget(school))['lines']).toEqual((await budget(own.companyId))['lines']);
    const written = await fill(
      api,
      representativeOf(school),
      { applicationId: application, section: 'organisation', organisationId: school },
      { representative: '学長 見本 一' },
    );
    expect(written).toMatchObject({ __typename: 'SaveApplicationSectionOk' });
    const agreements = await api.sql(
      `select 1 from application_agreement y join application a on a.id = y.application_id and a.content_version = y.content_version
        where a.id = $1 and y.withdrawn_at is null`,
      [application],
    );
    expect(agreements).toHaveLength(0);
    const mails = await api.sql<{ text: string }>(
      `select text from mail_message where subject like '%申請の団体が変わりました' and text like $1`,
      [`%${application}%`],
    );
    expect(mails.length).toBeGreaterThanOrEqual(2);
    expect(mails[0]?.text).toContain(
      '「見本大学」が「株式会社けやき印刷」に代わって加わり、予算の支出を引き継ぎました。',
    );
    api.clock.set('2026-12-01T17:00:01+09:00');
    expect(
      await api.mutate(own.lead, 'removeApplicationPartner', {
        ...{ id: application, organisationId: school, reason: '間に合わないため' },
      }),
    ).toMatchObject({ code: 'correctionLate' });
  });
});
