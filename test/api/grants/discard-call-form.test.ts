import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { addingQuestion, callForm } from '../../kit/call-forms.js';
import { grantStory } from '../../kit/grants.js';

describe('discardCallForm', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('throws the changes away once, keeps them in the audit log, and leaves the form in force', async () => {
    const { callId, lead } = await grantStory(api);
    const form = await callForm(api, callId);
    await api.mutate(staffActor(), 'saveCallForm', { callId, version: null, form: addingQuestion(form) });
    const discard = (who: Parameters<TestApi['mutate']>[0]) => api.mutate(who, 'discardCallForm', { callId });
    expect(await discard(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await discard(lead)).toMatchObject({ __typename: 'NotAllowed' });
    const both = await Promise.all([discard(staffActor()), discard(staffActor())]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['DiscardCallFormOk', 'WrongState']);
    expect(await callForm(api, callId)).toEqual(form);
    const [entry] = await api.sql<{ before: object }>(
      `select before from audit_entry where event = 'CallFormDiscarded'`,
    );
    expect(JSON.stringify(entry)).toContain('広報の方法');
  });
});
