import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('markApplicationIneligible', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('needs a reason and staff', async () => {
    const stage = await grantStage(api);
    const input = { id: stage.applicationId, reason: '構成団体が1つのため' };
    expect(await api.mutate(stage.lead.representative, 'markApplicationIneligible', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'markApplicationIneligible', { ...input, reason: '　' })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await api.mutate(stage.staff, 'markApplicationIneligible', input, 'state')).toMatchObject({
      state: 'ineligible',
    });
    expect(await api.sql('select closing_note from application where id = $1', [stage.applicationId])).toEqual([
      { closing_note: input.reason },
    ]);
  });
});
