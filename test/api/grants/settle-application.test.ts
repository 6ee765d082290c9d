import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('settleApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('needs an inspection and the amount that was seen; pays by the rules on what was accepted', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff, accountant } = stage;
    await stage.advance('300000');
    // 500,000 + 300,500 of costs; 9/10 of it is 720,450, in thousands 720,000.
    await stage.report({
      lead: [{ id: 'a', category: 'rent', price: '500000' }],
      partner: [{ id: 'b', category: 'printing', price: '300500' }],
      own: '80500',
    });
    const settle = (who: typeof staff, settledYen: string) =>
      api.mutate(who, 'settleApplication', { id, settledYen }, 'state settledYen payable returnable letterId');
    expect(await settle(lead.representative, '720000')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await settle(accountant, '720000')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await settle(staff, '720000')).toMatchObject({ __typename: 'InvalidInput', field: 'checks' });
    await stage.inspect([{ organisationId: lead.id, lineId: 'a', acceptedYen: '450000', reason: '対象外の日' }]);
    expect(await settle(staff, '720000')).toMatchObject({ code: 'amountChanged' });
    // (450,000 + 300,500) × 9/10 = 675,450
    expect(await settle(staff, '675000')).toMatchObject({
      state: 'settled',
      settledYen: '675000',
      payable: '375000',
      returnable: '0',
    });
    expect(
      await api.sql(`select content->'items' as items from letter where application_id = $1 and kind = 'settlement'`, [
        id,
      ]),
    ).toMatchObject([
      {
        items: expect.arrayContaining([
          { label: '確定額', value: '金675,000円' },
          { label: '差引き支払う額', value: '金375,000円' },
        ]),
      },
    ]);
    expect(await settle(staff, '675000')).toMatchObject({ __typename: 'WrongState' });
  });

  it('settles by the rules of the day of the award, whatever its call and course say later', async () => {
    const stage = await awardStage(api, null, 'reviewed');
    const { id, lead, staff, callId } = stage;
    await stage.does(staff, 'decideApplications', {
      decisions: [{ applicationId: id, outcome: 'approved', amount: '800000' }],
    });
    await api.sql(
      `update course set rate_numerator = 1, rate_denominator = 10, cap_yen = 1000, category_rates = '{"rent": [1, 100]}'
        where id = (select course_id from application where id = $1)`,
      [id],
    );
    await api.sql(
      `update call set unit_yen = 100000, deduct = 'nothing', costs = '[]', award = '{"advance": null, "finalDueDays": 45}'
        where id = $1`,
      [callId],
    );
    const read = `query($id: ID!) { grantAward(applicationId: $id) { terms setting advanceLeft } }`;
    expect(await api.query(lead.representative, read, { id })).toMatchObject({
      grantAward: {
        terms: { call: { unitYen: '1000' }, course: { rateNumerator: 9, capYen: '1500000' } },
        setting: { advance: { share: [7, 10] }, finalDueDays: 30 },
        advanceLeft: '560000',
      },
    });
    // As in the plan: 9/10 of 1,000,000 is 900,000; the decided 800,000 is the limit.
    await stage.report();
    await stage.inspect();
    expect(await api.mutate(staff, 'settleApplication', { id, settledYen: '800000' }, 'settledYen')).toMatchObject({
      settledYen: '800000',
    });
  });
});
