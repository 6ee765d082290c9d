import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { somebody, someOrganisation } from '../../kit/identity.js';

describe('setOrganisationBadges', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const defined = async () => {
    const staff = await somebody(api, { roles: ['staff'] });
    const input = { code: 'shihou-yoshi', name: '四方よし宣言企業', description: '' };
    return { staff, input, answer: await api.mutate(staff, 'defineBadge', input, 'code') };
  };

  it('gives known badges only', async () => {
    const { staff } = await defined();
    const id = await someOrganisation(api);
    const unknown = await api.mutate(staff, 'setOrganisationBadges', { id, version: 1, badges: ['gold'] });
    expect(unknown).toMatchObject({ field: 'badges' });
    const input = { id, version: 1, badges: ['shihou-yoshi'] };
    expect(await api.mutate(staff, 'setOrganisationBadges', input, 'version')).toMatchObject({ version: 2 });
  });

  it('is for staff', async () => {
    const id = await someOrganisation(api);
    const answer = await api.mutate(await somebody(api), 'setOrganisationBadges', { id, version: 1, badges: [] });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
