import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { attached, grantStory, started } from '../../kit/grants.js';

describe('removeApplicationAttachment', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes a document off once; the other partner’s are out of reach', async () => {
    const story = await grantStory(api);
    const applicationId = await started(api, story);
    await attached(api, applicationId, story.leadId, 'bylaws');
    const [row] = await api.sql<{ id: string }>('select id from application_attachment where application_id = $1', [
      applicationId,
    ]);
    const remove = (who: Parameters<TestApi['mutate']>[0]) =>
      api.mutate(who, 'removeApplicationAttachment', { id: row?.id }, 'contentVersion');
    expect(await remove(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await remove(story.company)).toMatchObject({ __typename: 'NotFound' });
    expect(await remove(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await remove(story.leadEditor)).toMatchObject({
      __typename: 'RemoveApplicationAttachmentOk',
      contentVersion: 2,
    });
    expect(await remove(story.lead)).toMatchObject({ __typename: 'NotFound' });
  });
});
