import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('withdrawChange', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the lead, before the decision', async () => {
    const { id, lead, partner, does } = await awardStage(api);
    const content = { what: '日程の変更', reason: '雪のため' };
    const change = await does(lead.representative, 'requestChange', { id, kind: 'content', content }, 'id');
    const take = (who: typeof lead.representative) => api.mutate(who, 'withdrawChange', { id: change['id'] }, 'state');
    expect(await take(partner.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await take(lead.representative)).toMatchObject({ state: 'withdrawn' });
    expect(await take(lead.representative)).toMatchObject({ __typename: 'WrongState' });
  });
});
