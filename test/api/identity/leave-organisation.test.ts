import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('leaveOrganisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const led = async () => {
    const organisationId = await someOrganisation(api);
    const leader = await asMember(api, await somebody(api, { name: '代表 一郎' }), organisationId, 'representative');
    return { organisationId, leader };
  };

  it('lets members go; the last representative hands over first', async () => {
    const { organisationId, leader } = await led();
    const viewer = await asMember(api, await somebody(api), organisationId, 'viewer');
    const left = await api.mutate(viewer, 'leaveOrganisation', { organisationId });
    expect(left).toMatchObject({ __typename: 'LeaveOrganisationOk' });
    expect(await api.mutate(leader, 'leaveOrganisation', { organisationId })).toMatchObject({
      code: 'lastRepresentative',
    });
  });

  it('is not for those who do not belong to it', async () => {
    const { organisationId } = await led();
    const answer = await api.mutate(await somebody(api), 'leaveOrganisation', { organisationId });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
