import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('acceptApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('moves to the committee, once, by staff', async () => {
    const stage = await grantStage(api);
    const input = { id: stage.applicationId, version: await stage.version() };
    expect(await api.mutate(stage.lead.representative, 'acceptApplication', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(actor(), 'acceptApplication', input)).toMatchObject({ __typename: 'NotFound' });
    expect(await api.mutate(null, 'acceptApplication', input)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.mutate(stage.staff, 'acceptApplication', input, 'state')).toEqual({
      __typename: 'AcceptApplicationOk',
      state: 'accepted',
    });
    expect(await api.mutate(stage.staff, 'acceptApplication', { id: stage.applicationId })).toMatchObject({
      __typename: 'WrongState',
    });
    expect(await api.mutate(stage.staff, 'acceptApplication', input)).toMatchObject({ __typename: 'Conflict' });
  });
});
