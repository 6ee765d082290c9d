import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { somebody, someOrganisation } from '../../kit/identity.js';

describe('revokeVerification', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes the badge back with a reason; not without one, not by others', async () => {
    const staff = await somebody(api, { roles: ['staff'] });
    const id = await someOrganisation(api);
    const early = await api.mutate(staff, 'revokeVerification', { id, version: 1, reason: 'x' });
    expect(early).toMatchObject({ code: 'notVerified' });
    await api.mutate(staff, 'verifyOrganisation', { id, version: 1, means: 'visit', reason: '面談' });
    expect(await api.mutate(staff, 'revokeVerification', { id, version: 2, reason: '' })).toMatchObject({
      field: 'reason',
    });
    const stranger = await api.mutate(await somebody(api), 'revokeVerification', { id, version: 2, reason: 'x' });
    expect(stranger).toMatchObject({ __typename: 'NotAllowed' });
    await api.mutate(staff, 'revokeVerification', { id, version: 2, reason: '解散の届け出' });
    const acts = await api.sql('select act, reason from verification where organisation_id = $1 order by at, id', [id]);
    expect(acts).toEqual([
      { act: 'verified', reason: '面談' },
      { act: 'revoked', reason: '解散の届け出' },
    ]);
  });
});
