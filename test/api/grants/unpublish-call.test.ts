import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { callDesk } from '../../kit/calls.js';
import { grantStory, started } from '../../kit/grants.js';

describe('unpublishCall', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes a call back as long as nobody has begun', async () => {
    const story = await grantStory(api);
    const unpublish = async (who: Parameters<TestApi['mutate']>[0]) =>
      api.mutate(who, 'unpublishCall', { id: story.callId, version: (await callDesk(api, story.callId)).version });
    expect(await unpublish(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await unpublish(actor({ roles: ['reviewer'] }))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await unpublish(staffActor())).toMatchObject({ __typename: 'UnpublishCallOk' });
    expect(await unpublish(staffActor())).toMatchObject({ code: 'notPublished' });
    const start = { partnershipId: story.partnershipId, callId: story.callId, courseId: story.courseId };
    expect(await api.mutate(story.lead, 'startApplication', start)).toMatchObject({ __typename: 'NotFound' });
    const { version } = await callDesk(api, story.callId);
    await api.mutate(staffActor(), 'publishCall', { id: story.callId, version });
    await started(api, story);
    expect(await unpublish(staffActor())).toMatchObject({ code: 'started', message: expect.stringContaining('1件') });
  });
});
