import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('withdrawAdvance', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the lead before an invoice; then the amount is free again', async () => {
    const { id, lead, partner, does } = await awardStage(api);
    const input = { id, amount: '560000', reason: '会場費' };
    const { id: payment } = await does(lead.representative, 'requestAdvance', input, 'id');
    expect(await api.mutate(partner.representative, 'withdrawAdvance', { id: payment })).toMatchObject({
      __typename: 'NotAllowed',
    });
    await does(lead.representative, 'withdrawAdvance', { id: payment });
    expect(await api.mutate(lead.representative, 'withdrawAdvance', { id: payment })).toMatchObject({
      __typename: 'WrongState',
    });
    await does(lead.representative, 'requestAdvance', input);
  });
});
