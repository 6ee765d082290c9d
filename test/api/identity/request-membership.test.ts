import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, mailTo, somebody, someOrganisation } from '../../kit/identity.js';

describe('requestMembership', () => {
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

  it('tells the representatives by mail; asking twice is asking once', async () => {
    const { organisationId, leader } = await led();
    const guest = await somebody(api, { name: '班長 二郎' });
    const input = { organisationId, message: '3丁目の班長です' };
    const [first, second] = [
      await api.mutate(guest, 'requestMembership', input, 'id'),
      await api.mutate(guest, 'requestMembership', input, 'id'),
    ];
    expect(second['id']).toBe(first['id']);
    expect((await mailTo(api, leader.email))?.text).toMatch(/班長 二郎さん[\s\S]*3丁目の班長です/);
    expect(await api.mutate(leader, 'requestMembership', input)).toMatchObject({ code: 'alreadyMember' });
  });

  it('is not for visitors', async () => {
    const input = { organisationId: await someOrganisation(api), message: '' };
    expect(await api.mutate(null, 'requestMembership', input)).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
