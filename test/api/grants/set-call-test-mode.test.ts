import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { callDesk, newCall } from '../../kit/calls.js';
import { grantStory } from '../../kit/grants.js';

describe('setCallTestMode', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('opens an unpublished call for playing, and closes it', async () => {
    const story = await grantStory(api);
    const id = await newCall(api);
    const set = async (who: Parameters<TestApi['mutate']>[0], testMode: boolean, of = id) =>
      api.mutate(
        who,
        'setCallTestMode',
        { id: of, version: (await callDesk(api, of)).version, testMode },
        'wiped version',
      );
    expect(await set(null, true)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await set(actor(), true)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await set(staffActor(), true, story.callId)).toMatchObject({ code: 'published' });
    expect(await set(staffActor(), true)).toMatchObject({ __typename: 'SetCallTestModeOk', wiped: 0 });
    expect(await set(staffActor(), true)).toMatchObject({ wiped: 0 });
    const stale = await api.mutate(staffActor(), 'setCallTestMode', { id, version: 1, testMode: false });
    expect(stale).toMatchObject({ __typename: 'Conflict' });
    expect(await set(staffActor(), false)).toMatchObject({ __typename: 'SetCallTestModeOk' });
    expect(await callDesk(api, id)).toMatchObject({ testMode: false });
  });
});
