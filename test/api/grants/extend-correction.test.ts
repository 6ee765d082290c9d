import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { agreed, fill, grantStory, type GrantStory, submitted } from '../../kit/grants.js';

describe('extendCorrection', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  const staff = staffActor();
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await submitted(api, story);
    await api.mutate(staff, 'returnApplication', {
      id,
      sections: ['structure', 'activities'],
      note: '次のところを直してください。',
      dueOn: '2026-12-10',
      details: [{ section: 'structure', note: '定例会の回数を書いてください。', dueOn: '2026-12-01' }],
    });
  });
  afterAll(() => api.close());

  const extend = (who: Parameters<TestApi['mutate']>[0], section = 'structure', dueOn = '2026-12-08') =>
    api.mutate(who, 'extendCorrection', { id, section, dueOn }, 'state');
  const edit = (section: string, values: object) => fill(api, story.lead, { applicationId: id, section }, values);
  const resubmit = async () =>
    api.mutate(story.lead, 'resubmitApplication', { id, contentVersion: await agreed(api, story, id) }, 'number');

  it('gives each section its own words and deadline, and keeps the others closed', async () => {
    const { grantApplication } = await api.query<{
      grantApplication: { corrections: object[]; correctionDueAt: string };
    }>(
      story.company,
      `query($id: ID!) { grantApplication(id: $id) { correctionDueAt corrections { section note dueAt correctedAt } } }`,
      { id },
    );
    expect(grantApplication).toEqual({
      correctionDueAt: '2026-12-10T08:00:00.000Z',
      corrections: [
        {
          ...{ section: 'structure', note: '定例会の回数を書いてください。' },
          ...{ dueAt: '2026-12-01T08:00:00.000Z', correctedAt: null },
        },
        {
          ...{ section: 'activities', note: '次のところを直してください。' },
          ...{ dueAt: '2026-12-10T08:00:00.000Z', correctedAt: null },
        },
      ],
    });
    expect(await edit('purpose', { purpose: '頼まれていない' })).toMatchObject({ code: 'notAsked' });
    expect(await edit('activities', { summary: '直しました。' })).toMatchObject({
      __typename: 'SaveApplicationSectionOk',
    });
    await api.runJobs();
    const mails = await api.sql<{ text: string }>(
      `select text from mail_message where subject like '%補正のお願いがあります'`,
    );
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain('定例会の回数を書いてください。');
  });

  it('a section is closed one second after its own deadline and holds everything back until it has more time', async () => {
    api.clock.set('2026-12-01T17:00:01+09:00');
    expect(await edit('structure', { coordination: '遅い' })).toMatchObject({ code: 'correctionLate' });
    expect(await resubmit()).toMatchObject({ code: 'correctionLate', message: expect.stringContaining('実施体制') });
    expect(await extend(story.lead)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await extend(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await extend(staff, 'purpose')).toMatchObject({ __typename: 'NotFound' });
    expect(await extend(staff, 'structure', '2026-11-30')).toMatchObject({ issues: [{ field: 'dueOn' }] });
    expect(await extend(staff)).toMatchObject({ state: 'returned' });
    api.clock.set('2026-12-08T17:00:00+09:00');
    expect(await edit('structure', { coordination: '月2回の定例会' })).toMatchObject({
      __typename: 'SaveApplicationSectionOk',
    });
    api.clock.set('2026-12-09T09:00:00+09:00');
    expect(await resubmit()).toMatchObject({ number: 'R8-PPJ-0001' });
    expect(await extend(staff)).toMatchObject({ code: 'notReturned' });
  });
});
