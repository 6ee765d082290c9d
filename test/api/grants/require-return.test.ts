import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('requireReturn', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('asks back exactly the advance above the settled amount, by a letter with its day', async () => {
    const stage = await awardStage(api, { returnDays: 15 });
    const { id, lead, staff, does } = stage;
    await stage.advance('500000');
    await stage.report({
      lead: [{ id: 'a', category: 'rent', price: '400000' }],
      partner: [],
      own: '40000',
    });
    await stage.inspect();
    await does(staff, 'settleApplication', { id, settledYen: '360000' });
    const ask = (who: typeof staff, reason = '実績が計画を下回ったため') =>
      api.mutate(who, 'requireReturn', { id, reason }, 'state paymentId letterId');
    expect(await ask(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await ask(staff, '')).toMatchObject({ field: 'reason' });
    expect(await api.mutate(staff, 'closeAward', { id })).toMatchObject({ code: 'notEven' });
    expect(await ask(staff)).toMatchObject({ state: 'closed' });
    expect(
      await api.sql(
        `select kind, state, amount_yen::text as amount, due_on::text as due from grant_payment where application_id = $1 order by id`,
        [id],
      ),
    ).toEqual([
      { kind: 'advance', state: 'paid', amount: '500000', due: '2030-03-31' },
      { kind: 'return', state: 'due', amount: '140000', due: '2027-01-30' },
    ]);
    expect(
      await api.sql(`select content->'items' as items from letter where application_id = $1 and kind = 'repayment'`, [
        id,
      ]),
    ).toMatchObject([
      {
        items: expect.arrayContaining([
          { label: '返還していただく額', value: '金140,000円' },
          { label: '返還の期限', value: '令和9年1月30日' },
        ]),
      },
    ]);
  });
});
