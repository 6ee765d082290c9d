import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { addingQuestion, callForm, publishForm } from '../../kit/call-forms.js';
import { callDesk, newCall, programmeId } from '../../kit/calls.js';
import { grantStory } from '../../kit/grants.js';

describe('createCall', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('starts as usual: unpublished, sound, with the standing form', async () => {
    await grantStory(api);
    const desk = await callDesk(api, await newCall(api));
    expect(desk).toMatchObject({ published: false, testMode: false, fiscalYear: 2026, numberPrefix: 'R8-PPJ-2' });
    expect(desk['issues']).toEqual([]);
    expect(desk['editions']).toEqual([{ number: 1 }]);
    expect(await api.query(null, '{ grantCalls { edges { node { id } } } }')).toMatchObject({
      grantCalls: { edges: [expect.anything()] },
    });
  });

  it('copies last year’s with its form, moves the dates on by a year and finds a free prefix', async () => {
    const { callId } = await grantStory(api);
    await publishForm(api, callId, addingQuestion(await callForm(api, callId)));
    await api.sql(`update call set costs = '[{"id":"supplies","itemUnder":"20000"}]' where id = $1`, [callId]);
    const before = await callDesk(api, callId);
    const copy = await newCall(api, callId);
    expect(await callDesk(api, copy)).toMatchObject({
      ...{ published: false, fiscalYear: 2027, numberPrefix: 'R9-PPJ', submitted: 0 },
      title: expect.stringContaining('令和9年度'),
      closesAt: String(before['closesAt']).replace('2026', '2027'),
      costs: [{ id: 'supplies', itemUnder: '20000' }],
    });
    const form = await callForm(api, copy);
    expect(form.version).toBe(1);
    expect(JSON.stringify(form)).toContain('広報の方法');
  });

  it('two at once get two prefixes; strangers and unknown ids are refused', async () => {
    const ids = await Promise.all([newCall(api), newCall(api), newCall(api)]);
    const desks = await Promise.all(ids.map((id) => callDesk(api, id)));
    expect(new Set(desks.map((desk) => desk['numberPrefix'])).size).toBe(3);
    const create = (who: Parameters<TestApi['mutate']>[0], input: object) => api.mutate(who, 'createCall', input);
    const programme = await programmeId(api);
    expect(await create(null, { programmeId: programme })).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await create(actor({ roles: ['coordinator'] }), { programmeId: programme })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await create(staffActor(), { programmeId: newId() })).toMatchObject({ __typename: 'NotFound' });
    expect(await create(staffActor(), { programmeId: programme, copyOf: newId() })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});
