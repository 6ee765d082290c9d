import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('closeAward', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the office, when exactly what was paid in advance is settled', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff, does } = stage;
    await stage.advance('450000');
    await stage.report({ lead: [{ id: 'a', category: 'rent', price: '500000' }], partner: [], own: '50000' });
    await stage.inspect();
    await does(staff, 'settleApplication', { id, settledYen: '450000' });
    expect(await api.mutate(lead.representative, 'closeAward', { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(staff, 'requireReturn', { id, reason: 'x' })).toMatchObject({ code: 'nothingToReturn' });
    expect(await api.mutate(staff, 'closeAward', { id }, 'state')).toMatchObject({ state: 'closed' });
    expect(await api.mutate(staff, 'closeAward', { id })).toMatchObject({ __typename: 'WrongState' });
  });
});
