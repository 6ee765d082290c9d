import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { grantStory, type GrantStory, started, submitted } from '../../kit/grants.js';

const Comments = `query($id: ID!) { applicationTogether(id: $id) { comments { id parentId section field text authorName unread resolvedAt } } }`;

describe('addApplicationComment', () => {
  let api: TestApi;
  let story: GrantStory;
  let applicationId: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    applicationId = await started(api, story);
  });
  afterAll(() => api.close());

  const say = (who: Parameters<TestApi['mutate']>[0], text: string, more: object = {}) =>
    api.mutate(
      who,
      'addApplicationComment',
      { applicationId, section: 'purpose', field: 'problem', text, ...more },
      'id',
    );
  const comments = async (who: Parameters<TestApi['query']>[0]) =>
    (
      await api.query<{ applicationTogether: { comments: Record<string, unknown>[] } | null }>(who, Comments, {
        id: applicationId,
      })
    ).applicationTogether?.comments;

  it('keeps the words, tells who is mentioned, and threads the answer', async () => {
    const first = await say(story.lead, 'ここ、去年の人数は何人でしたか👵', {
      mentionIds: [story.company.personId, newId()],
    });
    await api.mutate(story.lead, 'resolveApplicationComment', { applicationId, commentId: first['id'] });
    const answer = await say(story.company, '120人です', { parentId: first['id'], section: 'budget' });
    expect(answer).toMatchObject({ __typename: 'AddApplicationCommentOk' });
    expect(await comments(story.lead)).toMatchObject([
      { text: 'ここ、去年の人数は何人でしたか👵', parentId: null, section: 'purpose', resolvedAt: null },
      { text: '120人です', parentId: first['id'], section: 'purpose', field: 'problem', authorName: '佐藤 健' },
    ]);
    await api.runJobs();
    const mails = await api.sql<{ recipient: string; text: string }>(
      `select recipient, text from mail_message where key like 'application-comment:%' order by created_at`,
    );
    expect(mails.map((mail) => mail.recipient)).toEqual([
      `${story.company.personId}@example.jp`,
      `${story.lead.personId}@example.jp`,
    ]);
    expect(mails[0]?.text).toContain('ここ、去年の人数は何人でしたか');
  });

  it('is refused when empty, too long, nowhere, or an answer to nothing', async () => {
    expect(await say(story.lead, ' \n')).toMatchObject({ issues: [{ field: 'text' }] });
    expect(await say(story.lead, 'あ'.repeat(2001))).toMatchObject({ issues: [{ field: 'text' }] });
    expect(await say(story.lead, 'x', { field: 'palace' })).toMatchObject({ issues: [{ field: 'field' }] });
    expect(await say(story.lead, 'x', { parentId: newId() })).toMatchObject({ __typename: 'NotFound' });
  });

  it('stays among the partners: the office sees none of it, also after the submission', async () => {
    const other = await grantStory(api);
    applicationId = await submitted(api, other);
    await say(other.lead, '内輪の相談');
    expect(await comments(staffActor())).toBeUndefined();
    expect(await comments(actor({ roles: ['reviewer'] }))).toBeUndefined();
    expect(await comments(other.company)).toHaveLength(1);
    expect(await say(null, 'x')).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await say(staffActor(), 'x')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await say(actor(), 'x')).toMatchObject({ __typename: 'NotFound' });
    expect(await say(viewerOf(other.leadId), 'x')).toMatchObject({ __typename: 'NotAllowed' });
  });
});
