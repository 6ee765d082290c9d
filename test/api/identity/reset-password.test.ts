import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { Browser, goodPassword, mailTo, somebody, tokenIn } from '../../kit/identity.js';

describe('resetPassword', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  it('sets the password, signs in here and out everywhere else', async () => {
    const person = await somebody(api, { name: '見本', password: goodPassword });
    const other = new Browser(api);
    await other.mutate('login', { email: person.email, password: goodPassword });
    const here = new Browser(api);
    await here.mutate('requestReset', { email: person.email });
    const token = tokenIn((await mailTo(api, person.email))?.text ?? '');
    const weak = await here.mutate('resetPassword', { token, password: 'short' });
    expect(weak).toMatchObject({ __typename: 'InvalidInput', field: 'password' });
    const done = await here.mutate('resetPassword', { token, password: 'あたらしい passphrase 5' });
    expect(done).toMatchObject({ __typename: 'ResetPasswordOk' });
    expect(await here.whoAmI()).toBe('見本');
    expect(await other.whoAmI()).toBeNull();
  });

  it('refuses a token nobody was sent', async () => {
    const answer = await new Browser(api).mutate('resetPassword', { token: 'guess', password: goodPassword });
    expect(answer).toMatchObject({ __typename: 'WrongState', code: 'linkTooOld' });
  });
});
