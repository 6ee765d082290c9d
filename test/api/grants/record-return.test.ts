import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('recordReturn', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for who pays, on a day that has been', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff, accountant, does } = stage;
    await stage.advance();
    const { paymentId } = await does(staff, 'cancelAward', { id, reason: '事業を行わなかったため' }, 'paymentId');
    const receive = (who: typeof staff, receivedOn: string) =>
      api.mutate(who, 'recordReturn', { id: paymentId, receivedOn }, 'state');
    expect(await receive(staff, '2027-01-15')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await receive(lead.representative, '2027-01-15')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await receive(accountant, '2027-01-16')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await receive(accountant, '2027-01-15')).toMatchObject({ state: 'received' });
  });
});
