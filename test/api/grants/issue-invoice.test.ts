import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage, bank } from '../../kit/award-stage.js';

describe('issueInvoice', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the lead, needs an account, and is numbered', async () => {
    const { id, lead, partner, staff, does } = await awardStage(api);
    const asked = await does(lead.representative, 'requestAdvance', { id, amount: '400000', reason: '会場費' }, 'id');
    const input = { id: asked['id'] };
    const issue = (who: typeof staff) => api.mutate(who, 'issueInvoice', input, 'state invoiceNumber');
    expect(await issue(lead.representative)).toMatchObject({ __typename: 'WrongState' });
    await does(staff, 'decideAdvance', { ...input, approve: true, dueOn: '2027-02-28' });
    expect(await issue(partner.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await issue(lead.representative)).toMatchObject({ code: 'noAccount' });
    await does(lead.representative, 'saveBankAccount', { organisationId: lead.id, values: bank });
    expect(await issue(lead.representative)).toMatchObject({
      state: 'invoiced',
      invoiceNumber: expect.stringMatching(/-請求1$/),
    });
    expect(await issue(lead.representative)).toMatchObject({ __typename: 'WrongState' });
  });
});
