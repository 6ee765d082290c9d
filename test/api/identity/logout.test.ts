import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { Browser, goodPassword, somebody } from '../../kit/identity.js';

describe('logout', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  it('ends this session and no other; a visitor may do it too', async () => {
    const person = await somebody(api, { name: '見本', password: goodPassword });
    const [here, there] = [new Browser(api), new Browser(api)];
    for (const each of [here, there]) await each.mutate('login', { email: person.email, password: goodPassword });
    const stolen = Object.assign(new Browser(api), { cookie: here.cookie });
    expect(await here.mutate('logout', null, 'done')).toMatchObject({ done: true });
    expect(await stolen.whoAmI()).toBeNull();
    expect(await there.whoAmI()).toBe('見本');
    expect(await new Browser(api).mutate('logout', null, 'done')).toMatchObject({ done: true });
  });

  it('a forged cookie is nobody: SignInNeeded', async () => {
    const forged = Object.assign(new Browser(api), { cookie: 'musubi_session=abc' });
    const answer = await forged.mutate('updateProfile', { version: 1, name: 'x' });
    expect(answer).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
