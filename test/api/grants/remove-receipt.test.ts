import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage, uploaded } from '../../kit/award-stage.js';

describe('removeReceipt', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for whose receipt it is; the receipt stays in the record', async () => {
    const { id, lead, partner, does } = await awardStage(api);
    const who = lead.representative;
    await does(who, 'startFinalReport', { id });
    const input = { id, organisationId: lead.id, lineId: 'a', fileId: await uploaded(api, who) };
    const receipt = await does(who, 'attachReceipt', input, 'id');
    const remove = (as: typeof who) => api.mutate(as, 'removeReceipt', { id: receipt['id'] }, 'id');
    expect(await remove(partner.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await remove(who)).toMatchObject({ __typename: 'RemoveReceiptOk' });
    expect(await remove(who)).toMatchObject({ __typename: 'RemoveReceiptOk' });
    expect(await api.sql('select removed_at is not null as gone from receipt where id = $1', [receipt['id']])).toEqual([
      { gone: true },
    ]);
  });
});
