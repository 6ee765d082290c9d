import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('assignApplicationTask', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const assign = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(
      who,
      'assignApplicationTask',
      {
        applicationId: id,
        ...{ section: 'activities', field: 'outcome', assigneeId: story.company.personId, dueOn: '2026-12-01' },
        ...more,
      },
      'id',
    );

  it('asks one person for one question, with a mail that leads there, and never twice', async () => {
    const first = await assign(story.lead, { note: '数字を入れてください' });
    expect(first).toMatchObject({ __typename: 'AssignApplicationTaskOk' });
    expect(await assign(story.lead, { dueOn: '2026-12-02' })).toMatchObject({ id: first['id'] });
    await api.runJobs();
    const mails = await api.sql<{ recipient: string; subject: string; text: string }>(
      `select recipient, subject, text from mail_message where key like 'application-task:%' order by created_at`,
    );
    expect(mails[0]).toMatchObject({
      recipient: `${story.company.personId}@example.jp`,
      subject: expect.stringContaining('入力のお願い'),
      text: expect.stringContaining('「事業内容」の「期待する成果」'),
    });
    expect(mails[0]?.text).toContain(`/applications/${id}/sections/activities#f-outcome`);
    const together = await api.query<{ applicationTogether: { tasks: object[] } }>(
      story.company,
      `query($id: ID!) { applicationTogether(id: $id) { tasks { section field dueOn mine assignedByName } } }`,
      { id },
    );
    expect(together.applicationTogether.tasks).toEqual([
      { section: 'activities', field: 'outcome', dueOn: '2026-12-02', mine: true, assignedByName: '髙橋 花子' },
    ]);
  });

  it('reminds the day before it is due, once', async () => {
    const reminders = async () => {
      await api.runSchedule('remind-of-tasks');
      await api.runJobs();
      return api.sql<{ subject: string }>(`select subject from mail_message where key like 'application-task-due:%'`);
    };
    api.clock.set('2026-11-30T07:00:00+09:00');
    expect(await reminders()).toEqual([]);
    api.clock.set('2026-12-01T07:00:00+09:00');
    expect(await reminders()).toEqual([{ subject: expect.stringContaining('明日まで') }]);
    api.clock.set('2026-12-02T07:00:00+09:00');
    expect(await reminders()).toHaveLength(1);
    api.clock.set('2026-11-23T12:00:00+09:00');
  });

  it('refuses places, people and days that do not exist', async () => {
    expect(await assign(story.lead, { section: 'palace' })).toMatchObject({ issues: [{ field: 'section' }] });
    expect(await assign(story.lead, { field: 'palace' })).toMatchObject({ issues: [{ field: 'field' }] });
    expect(await assign(story.lead, { organisationId: story.leadId })).toMatchObject({
      issues: [{ field: 'organisationId' }],
    });
    expect(await assign(story.lead, { assigneeId: newId() })).toMatchObject({ issues: [{ field: 'assigneeId' }] });
    const own = { section: 'budget', field: null, organisationId: story.leadId };
    expect(await assign(story.lead, own)).toMatchObject({ issues: [{ field: 'assigneeId' }] });
    expect(await assign(story.lead, { dueOn: '2026-11-22' })).toMatchObject({ issues: [{ field: 'dueOn' }] });
  });

  it('belongs to those who write the application', async () => {
    expect(await assign(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await assign(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await assign(actor({ roles: ['staff'] }))).toMatchObject({ __typename: 'NotFound' });
    expect(await assign(viewerOf(story.leadId))).toMatchObject({ __typename: 'NotAllowed' });
  });
});
