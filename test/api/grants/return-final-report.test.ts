import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('returnFinalReport', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the office, with words and a day; the partners correct and hand in again', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff, does } = stage;
    await stage.report();
    const back = (who: typeof staff, more: object = {}) =>
      api.mutate(
        who,
        'returnFinalReport',
        { id, note: '領収書の宛名を確認してください', dueOn: '2027-01-31', ...more },
        'state',
      );
    expect(await back(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await back(staff, { note: ' ' })).toMatchObject({ field: 'note' });
    expect(await back(staff, { dueOn: '2027-01-14' })).toMatchObject({ field: 'dueOn' });
    expect(await back(staff)).toMatchObject({ state: 'approved' });
    expect(await back(staff)).toMatchObject({ __typename: 'WrongState' });
    await does(lead.representative, 'reportFinal', { id });
    expect(await stage.state()).toBe('reported');
  });
});
