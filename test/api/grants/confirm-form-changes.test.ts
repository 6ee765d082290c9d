import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { addingQuestion, callForm, publishForm } from '../../kit/call-forms.js';
import { grantStory, started } from '../../kit/grants.js';

describe('confirmFormChanges', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is each person’s own, and ends with the next change', async () => {
    const story = await grantStory(api);
    const id = await started(api, story);
    const changes = async (who: Actor) => {
      const query = `query($id: ID!) { grantApplication(id: $id) { formVersion formChanges } }`;
      const data = await api.query<{ grantApplication: { formVersion: number; formChanges: string[] } }>(who, query, {
        id,
      });
      return data.grantApplication;
    };
    const confirm = (who: Actor | null, formVersion: number) =>
      api.mutate(who, 'confirmFormChanges', { id, formVersion });
    await publishForm(api, story.callId, addingQuestion(await callForm(api, story.callId)));
    const { formVersion } = await changes(story.lead);
    expect(await confirm(null, formVersion)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await confirm(actor(), formVersion)).toMatchObject({ __typename: 'NotAllowed' });
    const twice = await Promise.all([confirm(story.lead, formVersion), confirm(story.lead, 99)]);
    expect(twice.map((each) => each.__typename)).toEqual(['ConfirmFormChangesOk', 'ConfirmFormChangesOk']);
    expect((await changes(story.lead)).formChanges).toEqual([]);
    expect((await changes(story.company)).formChanges).toHaveLength(1);
    await publishForm(
      api,
      story.callId,
      addingQuestion(await callForm(api, story.callId), { id: 'second', title: '写真' }),
    );
    expect((await changes(story.lead)).formChanges).toEqual(['課題と目的：「写真」が加わりました（必須）。']);
    expect((await changes(story.company)).formChanges).toHaveLength(2);
  });
});
