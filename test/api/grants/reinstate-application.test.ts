import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('reinstateApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes 対象外 back', async () => {
    const stage = await grantStage(api, 'ineligible');
    expect(
      await api.mutate(stage.lead.representative, 'reinstateApplication', { id: stage.applicationId }),
    ).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(stage.staff, 'reinstateApplication', { id: stage.applicationId }, 'state')).toMatchObject({
      state: 'submitted',
    });
    expect(await api.mutate(stage.staff, 'reinstateApplication', { id: stage.applicationId })).toMatchObject({
      __typename: 'WrongState',
    });
  });
});
