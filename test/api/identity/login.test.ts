import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { Browser, goodPassword, somebody } from '../../kit/identity.js';

describe('login', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  it('signs in with the right password and keeps the session in the database', async () => {
    const person = await somebody(api, { name: '見本 太郎', password: goodPassword });
    const browser = new Browser(api);
    const input = { email: ` ${person.email.toUpperCase()} `, password: goodPassword };
    expect(await browser.mutate('login', input, 'personId')).toMatchObject({ personId: person.personId });
    expect(await browser.whoAmI()).toBe('見本 太郎');
    const [row] = await api.sql<{ token_hash: string }>('select token_hash from session where person_id = $1', [
      person.personId,
    ]);
    expect(browser.cookie).not.toContain(row?.token_hash ?? '');
  });

  it('gives one answer for an unknown address and a wrong password: InvalidInput', async () => {
    const person = await somebody(api, { password: goodPassword });
    const wrong = await new Browser(api).mutate('login', { email: person.email, password: 'ちがうパスワード' });
    const unknown = await new Browser(api).mutate('login', {
      email: 'nobody@example.jp',
      password: 'ちがうパスワード',
    });
    expect(wrong).toMatchObject({ __typename: 'InvalidInput', field: 'email' });
    expect(unknown).toEqual(wrong);
  });

  it('slows down guessing with TooManyRequests, and forgets it after a while', async () => {
    const person = await somebody(api, { password: goodPassword });
    const browser = new Browser(api);
    const guess = { email: person.email, password: 'ちがうパスワード' };
    for (let time = 0; time < 10; time++) await browser.mutate('login', guess);
    const right = { email: person.email, password: goodPassword };
    const refused = await browser.mutate('login', right);
    expect(refused).toMatchObject({ __typename: 'TooManyRequests' });
    expect(refused.message).toMatch(/15分後/);
    api.clock.passDays(1);
    expect(await browser.mutate('login', right)).toMatchObject({ __typename: 'LoginOk' });
  });

  it('ends a session that is not used, and prolongs one that is', async () => {
    const person = await somebody(api, { name: '長い人', password: goodPassword });
    const browser = new Browser(api);
    await browser.mutate('login', { email: person.email, password: goodPassword });
    for (const days of [10, 10, 10]) {
      api.clock.passDays(days);
      expect(await browser.whoAmI()).toBe('長い人');
    }
    api.clock.passDays(15);
    expect(await browser.whoAmI()).toBeNull();
  });
});
