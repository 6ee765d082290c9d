import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { Browser, goodPassword, mailTo, tokenIn } from '../../kit/identity.js';

describe('confirmEmail', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  const asked = async (email: string): Promise<string> => {
    await new Browser(api).mutate('signUp', { name: '見本', email, password: goodPassword });
    return tokenIn((await mailTo(api, email))?.text ?? '');
  };

  it('works once, within a day', async () => {
    const token = await asked('once@example.jp');
    expect(await new Browser(api).mutate('confirmEmail', { token })).toMatchObject({ __typename: 'ConfirmEmailOk' });
    const again = await new Browser(api).mutate('confirmEmail', { token });
    expect(again).toMatchObject({ __typename: 'WrongState', code: 'linkTooOld' });
    const late = await asked('late@example.jp');
    api.clock.passDays(2);
    expect(await new Browser(api).mutate('confirmEmail', { token: late })).toMatchObject({ __typename: 'WrongState' });
  });

  it('whoever asked first does not choose the password of who confirms', async () => {
    const email = 'victim@example.jp';
    await new Browser(api).mutate('signUp', { name: '他人', email, password: 'attacker attacker 77' });
    await api.runJobs();
    const token = await asked(email);
    await new Browser(api).mutate('confirmEmail', { token });
    const thief = await new Browser(api).mutate('login', { email, password: 'attacker attacker 77' });
    expect(thief).toMatchObject({ __typename: 'InvalidInput' });
    const owner = await new Browser(api).mutate('login', { email, password: goodPassword });
    expect(owner).toMatchObject({ __typename: 'LoginOk' });
  });
});
