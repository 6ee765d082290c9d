import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultFormSetting } from '@musubi/grants/model';
import type { Actor } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { addingQuestion, callForm, changing, publishForm, withoutQuestion } from '../../kit/call-forms.js';
import { agreed, complete, fill, grantStory, type GrantStory, part, started } from '../../kit/grants.js';

describe('publishCallForm', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
  });
  beforeEach(async () => {
    story = await grantStory(api);
    await api.sql(`update application set state = 'withdrawn'`);
    await publishForm(api, story.callId, defaultFormSetting);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const seen = async (who: Actor, applicationId = id) => {
    const data = await api.query<{
      grantApplication: { formVersion: number; formChanges: string[]; agreements: object[] };
    }>(who, `query($id: ID!) { grantApplication(id: $id) { formVersion formChanges agreements { organisationId } } }`, {
      id: applicationId,
    });
    return data.grantApplication;
  };

  it('drafts follow without losing an answer, and their partners are told what changed', async () => {
    await fill(api, story.lead, { applicationId: id, section: 'purpose' }, { collaboration: '声と技術が合わさる' });
    const form = addingQuestion(withoutQuestion(await callForm(api, story.callId), 'purpose', 'collaboration'));
    const answer = await publishForm(api, story.callId, form);
    expect(answer).toMatchObject({ __typename: 'PublishCallFormOk', drafts: 1, voided: 0 });
    expect(await seen(story.company)).toMatchObject({
      formVersion: answer['number'],
      formChanges: [
        '課題と目的：「広報の方法」が加わりました（必須）。',
        '課題と目的：「協働する理由」はもう聞きません。書いた答えは残っています。',
      ],
    });
    expect((await part(api, id, 'purpose')).values).toMatchObject({ collaboration: '声と技術が合わさる' });
    await api.runJobs();
    const mails = await api.sql<{ text: string }>(
      `select text from mail_message where subject like '%申請書の質問が変わりました' and text like $1`,
      [`%${id}%`],
    );
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain('・課題と目的：「広報の方法」が加わりました（必須）。');
    expect(mails[0]?.text).toContain('・課題と目的：「協働する理由」はもう聞きません。');
    const people = await api.query(staffActor(), `query($id: ID!) { callDesk(id: $id) { draftPeople } }`, {
      id: story.callId,
    });
    expect(people).toEqual({ callDesk: { draftPeople: 2 } });
    // A page still open on the version before may hand in its answer.
    await fill(
      api,
      story.lead,
      { applicationId: id, section: 'purpose' },
      { collaboration: '書き足した', own: '回覧板' },
    );
    expect((await part(api, id, 'purpose')).values).toMatchObject({ collaboration: '書き足した', own: '回覧板' });
  });

  it('voids agreements only where what was agreed to means something else', async () => {
    await complete(api, story, id);
    await agreed(api, story, id);
    const help = changing(await callForm(api, story.callId), 'purpose', (questions) =>
      questions.map((each) => (each.id === 'problem' ? { ...each, help: '例を足しました。' } : each)),
    );
    expect(await publishForm(api, story.callId, help)).toMatchObject({ voided: 0 });
    expect((await seen(story.lead)).agreements).toHaveLength(2);
    const renamed = changing(await callForm(api, story.callId), 'purpose', (questions) =>
      questions.map((each) => (each.id === 'problem' ? { ...each, title: '解決したい課題' } : each)),
    );
    expect(await publishForm(api, story.callId, renamed)).toMatchObject({ voided: 1 });
    expect((await seen(story.lead)).agreements).toHaveLength(0);
  });

  it('new sections get their parts, new questions about the organisation start from its page', async () => {
    const before = await callForm(api, story.callId);
    const form = {
      ...before,
      sections: [
        ...(before.sections ?? []),
        {
          ...{ id: 'public', title: '広報', help: '', filledBy: 'eachPartner' as const, kind: 'form' as const },
          questions: [{ id: 'tel', title: '掲載する電話', kind: 'tel' as const, profile: 'contactTel' as const }],
        },
      ],
    };
    expect(await publishForm(api, story.callId, form)).toMatchObject({ __typename: 'PublishCallFormOk' });
    expect((await part(api, id, 'public', story.companyId)).values).toEqual({ tel: '022-000-1111' });
  });

  it('what has been handed in stays on its version', async () => {
    await complete(api, story, id);
    const version = await agreed(api, story, id);
    await api.mutate(story.lead, 'submitApplication', { id, contentVersion: version });
    const { formVersion } = await seen(story.lead);
    expect(
      await publishForm(api, story.callId, addingQuestion(await callForm(api, story.callId), { title: '別の質問' })),
    ).toMatchObject({
      drafts: 0,
    });
    expect(await seen(story.lead)).toMatchObject({ formVersion, formChanges: [] });
  });

  it('is refused with what is wrong, to strangers, and on a draft that has changed', async () => {
    const form = await callForm(api, story.callId);
    expect(await publishForm(api, story.callId, withoutQuestion(form, 'purpose', 'title'))).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining('課題と目的'),
    });
    const publish = (who: Actor | null, version: number) =>
      api.mutate(who, 'publishCallForm', { callId: story.callId, version });
    expect(await publish(null, 1)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await publish(actor({ roles: ['reviewer'] }), 1)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await publish(staffActor(), 9)).toMatchObject({ __typename: 'Conflict' });
    await api.mutate(staffActor(), 'discardCallForm', { callId: story.callId });
    expect(await publish(staffActor(), 1)).toMatchObject({ __typename: 'WrongState', code: 'noDraft' });
  });
});
