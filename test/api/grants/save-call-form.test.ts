import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { addingQuestion, callForm } from '../../kit/call-forms.js';
import { grantStory, type GrantStory } from '../../kit/grants.js';

describe('saveCallForm', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  const save = (who: Parameters<TestApi['mutate']>[0], version: number | null, form: object, callId = story.callId) =>
    api.mutate(who, 'saveCallForm', { callId, version, form }, 'id version issues { field message }');

  it('keeps what is being built beside the form in force, with what is still wrong in it', async () => {
    const published = await callForm(api, story.callId);
    const first = await save(staffActor(), null, addingQuestion(published, { title: '' }));
    expect(first).toMatchObject({ version: 1, issues: [{ field: 'purpose/own', message: expect.any(String) }] });
    expect(await callForm(api, story.callId)).toEqual(published);
    const second = await save(staffActor(), 1, addingQuestion(published, { title: '広報の方法' }));
    expect(second).toMatchObject({ id: first['id'], version: 2, issues: [] });
    expect(await save(staffActor(), 1, addingQuestion(published, { title: '広報の方法' }))).toMatchObject({
      version: 2,
    });
  });

  it('of two editors the second is told, and nothing is overwritten', async () => {
    const published = await callForm(api, story.callId);
    const late = await save(staffActor(), 1, addingQuestion(published, { title: '後の人' }));
    expect(late).toMatchObject({ __typename: 'Conflict' });
    expect(JSON.parse(late['current'] as string)).toMatchObject({ version: 2 });
    const both = await Promise.all(
      ['甲', '乙'].map((title) => save(staffActor(), 2, addingQuestion(published, { title }))),
    );
    expect(both.map((each) => each.__typename).sort()).toEqual(['Conflict', 'SaveCallFormOk']);
  });

  it('is the office’s alone, and stores nothing but a form', async () => {
    const form = await callForm(api, story.callId);
    expect(await save(null, 3, form)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await save(story.lead, 3, form)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(actor({ roles: ['coordinator'] }), 3, form)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(staffActor(), 3, form, newId())).toMatchObject({ __typename: 'NotFound' });
    expect(await save(staffActor(), 3, { sections: 'x'.repeat(600_000) })).toMatchObject({
      __typename: 'InvalidInput',
    });
    const evil = { ...form, evil: 1, sections: [{ id: 'x', questions: [{ id: 'q', kind: 'alien', evil: 1 }] }] };
    await save(staffActor(), 3, evil);
    const [row] = await api.sql<{ form: object }>('select form from call_form_version where published_at is null');
    expect(JSON.stringify(row?.form)).not.toMatch(/evil|alien/);
  });
});
