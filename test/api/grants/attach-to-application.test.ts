import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore, newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { contentVersion, grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('attachToApplication', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const upload = async (who = story.lead) =>
    (
      await api.app
        .get(FileStore)
        .accept(Buffer.from('%PDF-1.7 規約'), { name: '規約𠮷.pdf', uploadedBy: who.personId })
    ).id;
  const attach = (who: Parameters<TestApi['mutate']>[0], fileId: string, more = {}) =>
    api.mutate(
      who,
      'attachToApplication',
      { id, organisationId: story.leadId, kind: 'bylaws', fileId, ...more },
      'id contentVersion',
    );

  it('attaches an own upload as a document the call asks for', async () => {
    const before = await contentVersion(api, id);
    expect(await attach(story.lead, await upload())).toMatchObject({
      __typename: 'AttachToApplicationOk',
      contentVersion: before + 1,
    });
    const [row] = await api.sql('select name, kind from application_attachment where application_id = $1', [id]);
    expect(row).toEqual({ name: '規約𠮷.pdf', kind: 'bylaws' });
  });

  it('refuses other people’s uploads, documents nobody asked for, and organisations that are not one’s own', async () => {
    expect(await attach(story.lead, await upload(story.company))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'file',
    });
    expect(await attach(story.lead, newId())).toMatchObject({ __typename: 'InvalidInput' });
    expect(await attach(story.lead, await upload(), { kind: 'passport' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'kind',
    });
    expect(await attach(story.company, await upload(story.company))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'organisationId',
    });
  });

  it('is not for strangers', async () => {
    expect(await attach(null, newId())).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await attach(actor(), newId())).toMatchObject({ __typename: 'NotFound' });
  });
});
