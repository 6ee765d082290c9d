import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('decideAdvance', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the office, never above what was asked, with a letter', async () => {
    const { id, lead, staff, accountant, does } = await awardStage(api);
    const asked = await does(lead.representative, 'requestAdvance', { id, amount: '400000', reason: '会場費' }, 'id');
    const decide = (who: typeof staff, more: object) =>
      api.mutate(who, 'decideAdvance', { id: asked['id'], approve: true, dueOn: '2027-02-28', ...more }, 'state');
    expect(await decide(lead.representative, {})).toMatchObject({ __typename: 'NotAllowed' });
    expect(await decide(accountant, {})).toMatchObject({ __typename: 'NotAllowed' });
    expect(await decide(staff, { amount: '400001' })).toMatchObject({ field: 'amount' });
    expect(await decide(staff, { dueOn: '2027-01-14' })).toMatchObject({ field: 'dueOn' });
    expect(await decide(staff, { approve: false })).toMatchObject({ field: 'note' });
    expect(await decide(staff, { amount: '300000' })).toMatchObject({ state: 'approved' });
    expect(
      await api.sql(`select kind, content->'items' as items from letter where application_id = $1`, [id]),
    ).toMatchObject([
      { kind: 'advanceApproval', items: expect.arrayContaining([{ label: '概算払の額', value: '金300,000円' }]) },
    ]);
  });
});
