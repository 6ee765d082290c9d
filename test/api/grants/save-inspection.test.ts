import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { allYes, awardStage } from '../../kit/award-stage.js';

describe('saveInspection', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the office; a cut lies between nothing and the line, and has its reason before anything is settled', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff } = stage;
    const save = (who: typeof staff, more: object = {}) =>
      api.mutate(
        who,
        'saveInspection',
        { id, checks: allYes, lines: [], inspectedOn: '2027-01-15', ...more },
        'version',
      );
    expect(await save(staff)).toMatchObject({ __typename: 'WrongState' });
    await stage.report();
    const cut = (acceptedYen: string, reason = '宛名が違う') => ({
      lines: [{ organisationId: lead.id, lineId: 'a', acceptedYen, reason }],
    });
    expect(await save(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(staff, cut('600001'))).toMatchObject({ field: 'line:a' });
    expect(await save(staff, cut('-1'))).toMatchObject({ field: 'line:a' });
    // Half written is kept, and settles nothing.
    expect(await save(staff, cut('500000', ''))).toMatchObject({ version: 1 });
    expect(await api.mutate(staff, 'settleApplication', { id, settledYen: '720000' })).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining('認めない理由'),
    });
    expect(await save(staff, cut('400000'))).toMatchObject({ __typename: 'Conflict' });
    expect(await save(staff, { ...cut('400000'), version: 1 })).toMatchObject({ version: 2 });
    const read = `query($id: ID!) { grantAward(applicationId: $id) { inspection { lines } } }`;
    expect(await api.query(lead.representative, read, { id })).toEqual({ grantAward: { inspection: null } });
  });
});
