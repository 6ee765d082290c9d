import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage, openReview } from '../../kit/seed-grants.js';

describe('declareYearlyInterests', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const own = '{ ownYearlyInterests { fiscalYear version declaredAt interests { organisation until } } }';
  const mailsTo = (key: string) => api.sql('select id from mail_message where key like $1', [key]);

  it('is kept per fiscal year, starts from the last one, and closes assigned applications of these organisations', async () => {
    api.clock.set('2026-11-24T09:00:00+09:00');
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    const [me, you] = stage.reviewers as [typeof stage.staff, typeof stage.staff];
    expect(await api.mutate(stage.staff, 'declareYearlyInterests', { interests: [] })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(
      await api.mutate(me, 'declareYearlyInterests', { interests: [{ organisation: ' ', relation: 'king' }] }),
    ).toMatchObject({ issues: [{ field: 'organisation:0' }, { field: 'relation:0' }] });
    const interests = [
      { organisation: '見本こども食堂', relation: 'officer', until: '2025-03-31' },
      { organisation: '別の団体', relation: 'member' },
    ];
    expect(await api.mutate(me, 'declareYearlyInterests', { interests }, 'fiscalYear closed version')).toMatchObject({
      fiscalYear: 2026,
      closed: 1,
      version: 1,
    });
    const desk = `query($applicationId: ID!) { reviewDesk(applicationId: $applicationId) { interest content } }`;
    expect(await api.query(me, desk, stage)).toMatchObject({ reviewDesk: { interest: 'conflict', content: null } });
    expect(await api.mutate(me, 'declareYearlyInterests', { interests })).toMatchObject({ __typename: 'Conflict' });
    // A relation that ended long ago is none.
    const old = [{ organisation: '見本こども食堂', relation: 'member', until: '2020-03-31' }];
    expect(await api.mutate(you, 'declareYearlyInterests', { interests: old }, 'closed')).toMatchObject({ closed: 0 });
    api.clock.set('2027-04-02T09:00:00+09:00');
    expect(await api.query(me, own)).toMatchObject({
      ownYearlyInterests: {
        fiscalYear: 2027,
        version: null,
        declaredAt: null,
        interests: [{ until: '2025-03-31' }, {}],
      },
    });
  });

  it('is asked for by mail until it is there', async () => {
    api.clock.set('2026-11-24T09:00:00+09:00');
    const stage = await grantStage(api);
    const [first] = stage.reviewers;
    const entry = { personId: first!.personId, fields: [], background: 'civic', activeFrom: '2026-11-20' };
    await api.mutate(stage.staff, 'saveReviewer', entry);
    const key = `yearly-interests:2026:${first!.personId}:%`;
    await api.runSchedule('remind-yearly-interests');
    await api.runSchedule('remind-yearly-interests');
    expect(await mailsTo(key)).toHaveLength(1);
    api.clock.passDays(14);
    await api.runSchedule('remind-yearly-interests');
    expect(await mailsTo(key)).toHaveLength(2);
    await api.mutate(first!, 'declareYearlyInterests', { interests: [] });
    api.clock.passDays(14);
    await api.runSchedule('remind-yearly-interests');
    expect(await mailsTo(key)).toHaveLength(2);
  });
});
