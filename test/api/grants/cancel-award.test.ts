import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('cancelAward', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the office, with a reason that stands in the letter; what was paid comes back', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff, does } = stage;
    await stage.advance('400000');
    await does(lead.representative, 'requestChange', { id, kind: 'content', content: { what: 'a', reason: 'b' } });
    const cancel = (who: typeof staff, more: object = {}) =>
      api.mutate(who, 'cancelAward', { id, reason: '虚偽の申請のため', ...more }, 'state paymentId');
    expect(await cancel(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await cancel(staff, { reason: '' })).toMatchObject({ field: 'reason' });
    expect(await cancel(staff, { returnYen: '400001' })).toMatchObject({ field: 'returnYen' });
    expect(await cancel(staff)).toMatchObject({ state: 'cancelled', paymentId: expect.any(String) });
    expect(await api.sql(`select state from change_request where application_id = $1`, [id])).toEqual([
      { state: 'withdrawn' },
    ]);
    expect(
      await api.sql(
        `select amount_yen::text as amount from grant_payment where kind = 'return' and application_id = $1`,
        [id],
      ),
    ).toEqual([{ amount: '400000' }]);
    expect(await cancel(staff)).toMatchObject({ __typename: 'WrongState' });
    const unpaid = await awardStage(api);
    expect(await api.mutate(unpaid.staff, 'cancelAward', { id: unpaid.id, reason: '辞退' }, 'paymentId')).toMatchObject(
      { paymentId: null },
    );
  });
});
