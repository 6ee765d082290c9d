import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('requestAdvance', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the lead, within share and cap of the call, one at a time', async () => {
    const { id, lead, partner } = await awardStage(api, { advance: { share: [1, 2], capYen: '300000' } });
    const ask = (who: typeof lead.representative, amount: string, reason = '会場費を先に払うため') =>
      api.mutate(who, 'requestAdvance', { id, amount, reason }, 'state');
    expect(await ask(partner.representative, '1000')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await ask(lead.representative, '300001')).toMatchObject({ field: 'amount' });
    expect(await ask(lead.representative, '300000', ' ')).toMatchObject({ field: 'reason' });
    expect(await ask(lead.representative, '0')).toMatchObject({ field: 'amount' });
    expect(await ask(lead.representative, '200000')).toMatchObject({ state: 'requested' });
    expect(await ask(lead.representative, '100000')).toMatchObject({ code: 'alreadyAsked' });
    expect(await ask(lead.representative, '100001')).toMatchObject({ field: 'amount' });
  });

  it('is refused where the call pays none', async () => {
    const { id, lead } = await awardStage(api, { advance: null });
    expect(await api.mutate(lead.representative, 'requestAdvance', { id, amount: '1', reason: 'x' })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });
});
