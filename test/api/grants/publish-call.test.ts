import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { addingQuestion, callForm } from '../../kit/call-forms.js';
import { callDesk, callSettings, newCall } from '../../kit/calls.js';
import { grantStory } from '../../kit/grants.js';

describe('publishCall', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await grantStory(api);
  });
  afterAll(() => api.close());

  const publish = (who: Parameters<TestApi['mutate']>[0], id: string, version: number) =>
    api.mutate(who, 'publishCall', { id, version }, 'version');

  it('shows it to everybody, once', async () => {
    const id = await newCall(api);
    const both = await Promise.all([publish(staffActor(), id, 1), publish(staffActor(), id, 1)]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['Conflict', 'PublishCallOk']);
    expect(await publish(staffActor(), id, 2)).toMatchObject({ code: 'published' });
    const seen = await api.query(null, 'query($id: ID!) { grantCall(id: $id) { status } }', { id });
    expect(seen).toEqual({ grantCall: { status: 'upcoming' } });
  });

  it('is refused while something is wrong or the form has changes of its own, and to strangers', async () => {
    const id = await newCall(api);
    expect(await publish(null, id, 1)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await publish(actor(), id, 1)).toMatchObject({ __typename: 'NotAllowed' });
    await api.mutate(staffActor(), 'saveCall', await callSettings(api, id, { courseIds: [] }));
    expect(await publish(staffActor(), id, 2)).toMatchObject({ __typename: 'InvalidInput', field: 'courseIds' });
    const [course] = await api.sql<{ id: string }>("select id from course where code = 'survey'");
    await api.mutate(staffActor(), 'saveCall', await callSettings(api, id, { courseIds: [course?.id] }));
    await api.mutate(staffActor(), 'saveCallForm', {
      callId: id,
      version: null,
      form: addingQuestion(await callForm(api, id)),
    });
    expect(await publish(staffActor(), id, 3)).toMatchObject({ code: 'formDraft' });
  });

  it('wipes what was played', async () => {
    const id = await newCall(api);
    const [course] = await api.sql<{ id: string }>("select id from course where code = 'survey'");
    const staff = await somebody(api);
    await api.mutate(staff, 'setCallTestMode', { id, version: 1, testMode: true });
    await api.mutate(staff, 'startTestApplication', { callId: id, courseId: course?.id });
    expect((await callDesk(api, id))['played']).toHaveLength(1);
    expect(await publish(staffActor(), id, 2)).toMatchObject({ __typename: 'PublishCallOk' });
    expect(await callDesk(api, id)).toMatchObject({ played: [], testMode: false, started: 0 });
  });
});

async function somebody(api: TestApi) {
  const staff = staffActor();
  await api.sql(
    `insert into person (id, email, email_key, name) values ($1, 'shoku@example.jp', 'shoku@example.jp', '職員')`,
    [staff.personId],
  );
  return staff;
}
