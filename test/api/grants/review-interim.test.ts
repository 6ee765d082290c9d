import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

const values = { done: '3回開いた', spent: '120000', pace: 'late', next: '4回目を開く' };

describe('reviewInterim', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the office; a return needs words and opens the report again', async () => {
    const { id, lead, staff, does } = await awardStage(api, { interimDueOn: ['2027-01-29'] });
    const input = { id, dueOn: '2027-01-29', values };
    const report = await does(lead.representative, 'reportInterim', input, 'id');
    const review = (who: typeof staff, more: object) =>
      api.mutate(who, 'reviewInterim', { id: report['id'], ...more }, 'state');
    expect(await review(lead.representative, { confirm: true })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await review(staff, { confirm: false })).toMatchObject({ field: 'note' });
    expect(await review(staff, { confirm: false, note: '遅れの理由を書いてください' })).toMatchObject({
      state: 'returned',
    });
    await does(lead.representative, 'reportInterim', input);
    expect(await review(staff, { confirm: true })).toMatchObject({ state: 'confirmed' });
    expect(await review(staff, { confirm: true })).toMatchObject({ __typename: 'WrongState' });
  });
});
