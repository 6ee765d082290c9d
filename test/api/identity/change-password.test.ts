import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { Browser, goodPassword, somebody } from '../../kit/identity.js';

describe('changePassword', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  it('asks for the old password; other browsers are signed out', async () => {
    const person = await somebody(api, { name: '見本', password: goodPassword });
    const [here, there] = [new Browser(api), new Browser(api)];
    for (const each of [here, there]) await each.mutate('login', { email: person.email, password: goodPassword });
    const password = 'つぎのことば next 42';
    const wrong = await here.mutate('changePassword', { current: 'ちがいます', password });
    expect(wrong).toMatchObject({ __typename: 'InvalidInput', field: 'current' });
    const done = await here.mutate('changePassword', { current: goodPassword, password });
    expect(done).toMatchObject({ __typename: 'ChangePasswordOk' });
    expect([await here.whoAmI(), await there.whoAmI()]).toEqual(['見本', null]);
  });

  it('is not for visitors', async () => {
    const answer = await new Browser(api).mutate('changePassword', { current: 'x', password: goodPassword });
    expect(answer).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
