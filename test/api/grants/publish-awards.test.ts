import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('publishAwards', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('makes the list of awards public from its day on, as a page and as CSV', async () => {
    api.clock.set('2026-11-24T09:00:00+09:00');
    const stage = await grantStage(api, 'reviewed');
    const rejected = await stage.another();
    const { callId } = stage;
    await api.mutate(stage.staff, 'decideApplications', {
      decisions: [
        { applicationId: stage.applicationId, outcome: 'approved', amount: '900000' },
        { applicationId: rejected, outcome: 'rejected', amount: '0', reason: '体制' },
      ],
    });
    const read = `query($callId: ID!) { awardList(callId: $callId) { published awardsOn rows { number title partners amount } } }`;
    const csv = () => api.app.inject({ url: `/open-data/awards/${callId}.csv` });
    expect(await api.query(null, read, stage)).toEqual({ awardList: null });
    expect(await api.query(stage.staff, read, stage)).toMatchObject({
      awardList: { published: false, rows: [{ amount: '900000' }] },
    });
    expect(await api.mutate(stage.lead.representative, 'publishAwards', { callId, on: '2026-12-01' })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'publishAwards', { callId, on: '2026-12-01' }, 'awardsOn')).toMatchObject({
      awardsOn: '2026-12-01',
    });
    expect((await csv()).statusCode).toBe(404);
    api.clock.set('2026-12-01T00:00:00+09:00');
    expect(await api.query(null, read, stage)).toMatchObject({
      awardList: { published: true, rows: [{ title: '見守り茶の間1', partners: ['見本町内会', '見本こども食堂'] }] },
    });
    const lines = (await csv()).body.split('\r\n').filter(Boolean);
    expect(lines).toHaveLength(2);
    expect(lines[0]!.startsWith('\ufeff受付番号,年度')).toBe(true);
    expect(lines[1]).toContain(',900000,2026-11-24');
    await api.sql(`update application set title = '=HYPERLINK(1)' where id = $1`, [stage.applicationId]);
    expect((await csv()).body).toContain(`,'=HYPERLINK(1),`);
    await api.mutate(stage.staff, 'publishAwards', { callId, on: null });
    expect(await api.query(null, read, stage)).toEqual({ awardList: null });
  });
});
