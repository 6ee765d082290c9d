import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { Browser, goodPassword, mailTo, somebody, tokenIn } from '../../kit/identity.js';

describe('signUp', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  it('registers nobody before the link of the mail is opened, then signs in', async () => {
    const browser = new Browser(api);
    const email = 'hanako@example.jp';
    const name = '𠮷田 花子🌸';
    const asked = await browser.mutate(
      'signUp',
      { name, email, password: goodPassword, next: '/postings/new' },
      'email',
    );
    expect(asked).toMatchObject({ __typename: 'SignUpOk', email });
    expect(await browser.whoAmI()).toBeNull();
    const mail = await mailTo(api, email);
    expect(mail?.text).toContain('𠮷田 花子🌸 様');
    const done = await browser.mutate('confirmEmail', { token: tokenIn(mail?.text ?? '') }, 'next');
    expect(done).toMatchObject({ __typename: 'ConfirmEmailOk', next: '/postings/new' });
    expect(await browser.whoAmI()).toBe(name);
    expect(browser.setCookie).toMatch(/HttpOnly/);
    expect(browser.setCookie).toMatch(/SameSite=Lax/);
    expect(browser.setCookie).not.toMatch(/Secure/);
  });

  it('answers the same for a known address; only its owner is told, by mail', async () => {
    const known = await somebody(api, { password: goodPassword });
    const input = {
      name: '別の人',
      email: known.email.toUpperCase(),
      password: goodPassword,
      next: '/join?token=見本',
    };
    expect(await new Browser(api).mutate('signUp', input)).toMatchObject({ __typename: 'SignUpOk' });
    const mail = await mailTo(api, input.email);
    expect(mail?.subject).toContain('登録済み');
    // The way on is not lost: the link to the login leads there as well.
    expect(mail?.text).toContain(`/login?next=${encodeURIComponent('/join?token=見本')}`);
    expect(tokenIn(mail?.text ?? '')).toBe('');
  });

  it('says what is wrong with weak passwords, wrong addresses and texts of megabytes', async () => {
    const browser = new Browser(api);
    const answer = async (parts: object) =>
      (await browser.mutate('signUp', { name: '見本', email: 'a@example.jp', password: goodPassword, ...parts }))
        .message;
    expect(await answer({ password: 'みじかい' })).toMatch('10文字以上');
    expect(await answer({ password: '1234567890' })).toMatch('見破られやすい');
    expect(await answer({ email: 'nobody' })).toMatch('name@example.jp');
    expect(await answer({ name: '長'.repeat(1_400_000) })).toMatch('80字以内');
    expect(await answer({ name: '\u0000 ' })).toMatch('入力してください');
  });

  it('never leads out of the site', async () => {
    const browser = new Browser(api);
    const email = 'outside@example.jp';
    await browser.mutate('signUp', { name: '見本', email, password: goodPassword, next: '//evil.example' });
    const mail = await mailTo(api, email);
    const done = await browser.mutate('confirmEmail', { token: tokenIn(mail?.text ?? '') }, 'next');
    expect(done['next']).toBeNull();
  });

  it('stops a flood to one mailbox with TooManyRequests, in words', async () => {
    const browser = new Browser(api);
    const input = { name: '見本', email: 'flood@example.jp', password: goodPassword };
    for (let time = 0; time < 5; time++) await browser.mutate('signUp', input);
    const answer = await browser.mutate('signUp', input);
    expect(answer).toMatchObject({ __typename: 'TooManyRequests' });
    expect(answer.message).toMatch(/後にもう一度/);
  });
});
