import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory, started, submitted } from '../../kit/grants.js';

describe('requestDocument', () => {
  let api: TestApi;
  let story: GrantStory;
  let applicationId: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    applicationId = await submitted(api, story);
  });
  afterAll(() => api.close());

  const ask = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(
      who,
      'requestDocument',
      {
        ...{ applicationId, organisationId: story.companyId, title: '見積書の内訳', note: '印刷費の根拠です。' },
        ...{ dueOn: '2026-12-01', ...more },
      },
      'id',
    );

  it('asks one partner for a named document with a deadline, and tells that partner alone', async () => {
    expect(await ask(staffActor())).toMatchObject({ __typename: 'RequestDocumentOk' });
    await api.runJobs();
    const mails = await api.sql<{ recipient: string; text: string }>(
      `select recipient, text from mail_message where subject like '%追加書類のお願いがあります'`,
    );
    expect(mails.map((mail) => mail.recipient)).toEqual([`${story.company.personId}@example.jp`]);
    expect(mails[0]?.text).toContain('見積書の内訳');
  });

  it('is refused without a name, a partner or a day ahead, for drafts and to others', async () => {
    const staff = staffActor();
    expect(await ask(staff, { title: ' ' })).toMatchObject({ issues: [{ field: 'title' }] });
    expect(await ask(staff, { organisationId: newId() })).toMatchObject({ issues: [{ field: 'organisationId' }] });
    expect(await ask(staff, { dueOn: '2026-11-22' })).toMatchObject({ issues: [{ field: 'dueOn' }] });
    expect(await ask(story.lead)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await ask(null)).toMatchObject({ __typename: 'SignInNeeded' });
    const other = await grantStory(api);
    const draft = await started(api, other);
    const early = { applicationId: draft, organisationId: other.companyId };
    expect(await ask(staff, early)).toMatchObject({ code: 'notHandedIn' });
  });
});
