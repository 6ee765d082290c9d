import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { complete, contentVersion, fill, grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('agreeToApplication', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const agree = (who: Parameters<TestApi['mutate']>[0], organisationId: string, version: number) =>
    api.mutate(who, 'agreeToApplication', { id, organisationId, contentVersion: version }, 'contentVersion agreedAt');

  it('is only possible when everything is filled in', async () => {
    expect(await agree(story.lead, story.leadId, 1)).toMatchObject({ __typename: 'WrongState', code: 'incomplete' });
    await complete(api, story, id);
    expect(await agree(story.lead, story.leadId, await contentVersion(api, id))).toMatchObject({
      __typename: 'AgreeToApplicationOk',
    });
  });

  it('counts for the version that was read and no other', async () => {
    const read = await contentVersion(api, id);
    await fill(api, story.company, { applicationId: id, section: 'structure' }, { coordination: '毎週' });
    expect(await agree(story.lead, story.leadId, read)).toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining('内容がほかの人によって'),
    });
    const [row] = await api.sql(`select count(*)::int as n from application_agreement where application_id = $1`, [id]);
    expect(row).toEqual({ n: 1 });
  });

  it('twice is once', async () => {
    const version = await contentVersion(api, id);
    await Promise.all([agree(story.company, story.companyId, version), agree(story.company, story.companyId, version)]);
    const [row] = await api.sql(
      `select count(*)::int as n from application_agreement where application_id = $1 and organisation_id = $2`,
      [id, story.companyId],
    );
    expect(row).toEqual({ n: 1 });
  });

  it('belongs to each organisation’s own representative', async () => {
    const version = await contentVersion(api, id);
    expect(await agree(null, story.leadId, version)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await agree(story.leadEditor, story.leadId, version)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await agree(story.company, story.leadId, version)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await agree(actor(), story.leadId, version)).toMatchObject({ __typename: 'NotFound' });
  });
});
