import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { callDesk, callSettings, newCall } from '../../kit/calls.js';
import { grantStory, submitted } from '../../kit/grants.js';

describe('saveCall', () => {
  let api: TestApi;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    await grantStory(api);
    id = await newCall(api);
  });
  afterAll(() => api.close());

  const save = async (who: Parameters<TestApi['mutate']>[0], more: object, of = id) =>
    api.mutate(who, 'saveCall', await callSettings(api, of, more), 'id version issues { field message weight }');

  it('keeps every setting, to the second and to the yen', async () => {
    const more = {
      ...{ title: '令和8年度 追加募集', opensAt: '2027-01-05T00:00:00.000Z', closesAt: '2027-02-01T08:00:59.000Z' },
      ...{ consultationBy: '2027-01-25T08:00:00.000Z', correctionOn: '2027-02-20', interviewOn: '2027-03-01' },
      ...{ interviewUntil: '2027-03-02', decisionOn: '2027-03-20', unitYen: '100', deduct: 'allOther' },
      ...{ budgetYen: '12345678901', consultationDays: 5, doubleFunding: 'deducted' },
      costs: [{ id: 'supplies', itemUnder: '20000', share: [1, 2] }],
      award: { interimDueOn: ['2027-09-30'], finalDueOn: '2028-03-31' },
      eligibility: [{ rule: 'differentTypes', min: 3 }, { rule: 'consultation' }],
    };
    expect(await save(staffActor(), more)).toMatchObject({ __typename: 'SaveCallOk', version: 2 });
    expect(await callDesk(api, id)).toMatchObject(more);
  });

  it('says in plain words what is in the way, and refuses what cannot be stored', async () => {
    expect(await save(staffActor(), { closesAt: '2026-12-01T00:00:00.000Z' })).toMatchObject({
      field: 'closesAt',
      message: expect.stringContaining('締切が受付開始より前'),
    });
    expect(await save(staffActor(), { numberPrefix: 'r8-ppj' })).toMatchObject({
      field: 'numberPrefix',
      message: expect.stringContaining('使われています'),
    });
    const answer = await save(staffActor(), { title: ' ', decisionOn: '2027-02-01', eligibility: [{ rule: 'evil' }] });
    expect(answer['issues']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'title', weight: 'stop' }),
        expect.objectContaining({ field: 'decisionOn', message: '決定の日が締切より前になっています。' }),
      ]),
    );
    expect((await callDesk(api, id))['eligibility']).toEqual([]);
  });

  it('of two editors the second is told; only the office may', async () => {
    const input = await callSettings(api, id, { title: '先の人' });
    const both = await Promise.all([
      api.mutate(staffActor(), 'saveCall', input),
      api.mutate(staffActor(), 'saveCall', { ...input, settings: { ...input.settings, title: '後の人' } }),
    ]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['Conflict', 'SaveCallOk']);
    expect(await save(null, {})).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await save(actor({ roles: ['reviewer', 'coordinator'] }), {})).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('a published call has to stay sound, and keeps what handed-in applications hang on', async () => {
    const story = await grantStory(api);
    expect(await save(staffActor(), { about: '' }, story.callId)).toMatchObject({
      __typename: 'InvalidInput',
      field: 'about',
    });
    await submitted(api, story);
    expect(await save(staffActor(), { unitYen: '1' }, story.callId)).toMatchObject({ code: 'frozen' });
    expect(await save(staffActor(), { closesAt: '2026-12-20T08:00:00.000Z' }, story.callId)).toMatchObject({
      __typename: 'SaveCallOk',
    });
  });
});
