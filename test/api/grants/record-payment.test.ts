import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('recordPayment', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for who pays; a final payment closes the award and starts the years of keeping', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff, accountant, does } = stage;
    await stage.advance('400000');
    api.clock.set('2027-03-30T10:00:00+09:00');
    await stage.report();
    await stage.inspect();
    await does(staff, 'settleApplication', { id, settledYen: '800000' });
    const [final] = await api.sql<{ id: string; amount: string }>(
      `select id, amount_yen::text as amount from grant_payment where application_id = $1 and kind = 'final'`,
      [id],
    );
    expect(final?.amount).toBe('400000');
    const on = { id: final?.id };
    await does(lead.representative, 'issueInvoice', on);
    const pay = (who: typeof staff, paidOn = '2027-03-30') =>
      api.mutate(who, 'recordPayment', { ...on, paidOn }, 'state');
    expect(await pay(staff)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await pay(accountant, '2027-03-31')).toMatchObject({ field: 'paidOn' });
    expect(await pay(accountant)).toMatchObject({ state: 'paid' });
    expect(await stage.state()).toBe('closed');
    expect(await api.sql('select retain_until::text as d from application where id = $1', [id])).toEqual([
      { d: '2032-03-31' },
    ]);
    const list = `{ grantRecords { retained { id mayGo } } }`;
    expect(await api.query(staff, list)).toEqual({ grantRecords: { retained: [{ id, mayGo: false }] } });
    api.clock.set('2032-04-01T10:00:00+09:00');
    expect(await api.query(staff, list)).toEqual({ grantRecords: { retained: [{ id, mayGo: true }] } });
  });
});
