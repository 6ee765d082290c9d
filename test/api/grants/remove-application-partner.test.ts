import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, representativeOf, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('removeApplicationPartner', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  const school = newId();
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    const all = [story.leadId, story.companyId, school];
    await api.sql(`insert into organisation (id, type, name, name_key) values ($1, 'school', '見本大学', '見本大学')`, [
      school,
    ]);
    await api.sql(`update partnership set organisation_ids = $2 where id = $1`, [story.partnershipId, all]);
    await api.sql(
      `insert into conversation (id, state, subject_type, subject_id, organisation_ids) values ($1, 'open', 'Partnership', $2, $3)`,
      [newId(), story.partnershipId, all],
    );
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const remove = (who: Parameters<TestApi['mutate']>[0], organisationId: string, reason = '役員が替わったため') =>
    api.mutate(who, 'removeApplicationPartner', { id, organisationId, reason });

  it('takes one’s own organisation out, or any other by the lead, and tells everybody', async () => {
    expect(await remove(story.company, school)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await remove(story.lead, story.leadId)).toMatchObject({ issues: [{ field: 'organisationId' }] });
    expect(await remove(story.lead, school, ' ')).toMatchObject({ issues: [{ field: 'reason' }] });
    expect(await remove(null, school)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await remove(story.leadEditor, school)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await remove(actor(), school)).toMatchObject({ __typename: 'NotFound' });
    expect(await remove(representativeOf(school), school)).toMatchObject({ __typename: 'RemoveApplicationPartnerOk' });
    await api.runJobs();
    const [row] = await api.sql(
      `select a.organisation_ids as ids, p.organisation_ids as partners from application a join partnership p on p.id = a.partnership_id where a.id = $1`,
      [id],
    );
    const left = [story.leadId, story.companyId];
    expect(row).toEqual({ ids: left, partners: left });
    const mails = await api.sql<{ text: string }>(
      `select text from mail_message where subject like '%団体が抜けました'`,
    );
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain('役員が替わったため');
    const changed = await api.sql(`select 1 from audit_entry where event = 'ApplicationPartnersChanged'`);
    expect(changed).toHaveLength(1);
  });

  it('two partners stay: a joint application has at least two', async () => {
    expect(await remove(story.lead, story.companyId)).toMatchObject({ code: 'lastPartners' });
  });
});
