import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('resolveApplicationComment', () => {
  let api: TestApi;
  let story: GrantStory;
  let applicationId: string;
  let commentId: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    applicationId = await started(api, story);
    const input = { applicationId, section: 'purpose', text: '長すぎませんか' };
    commentId = (await api.mutate(story.lead, 'addApplicationComment', input, 'id'))['id'] as string;
  });
  afterAll(() => api.close());

  const resolve = (who: Parameters<TestApi['mutate']>[0], resolved = true, id = commentId) =>
    api.mutate(who, 'resolveApplicationComment', { applicationId, commentId: id, resolved }, 'resolvedAt');

  it('closes a thread once for two clicks, and opens it again', async () => {
    const both = await Promise.all([resolve(story.company), resolve(story.lead)]);
    expect(both.map((each) => each['resolvedAt'])).toEqual(['2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z']);
    const rows = await api.sql(`select 1 from audit_entry where event = 'ApplicationCommentResolved'`);
    expect(rows).toHaveLength(1);
    expect(await resolve(story.company, false)).toMatchObject({ resolvedAt: null });
  });

  it('is refused to others, for answers and for nothing', async () => {
    expect(await resolve(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await resolve(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await resolve(viewerOf(story.leadId))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await resolve(story.lead, true, newId())).toMatchObject({ __typename: 'NotFound' });
    const input = { applicationId, section: 'purpose', text: '返事', parentId: commentId };
    const answer = await api.mutate(story.lead, 'addApplicationComment', input, 'id');
    expect(await resolve(story.lead, true, answer['id'] as string)).toMatchObject({ __typename: 'NotFound' });
  });
});
