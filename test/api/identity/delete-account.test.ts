import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, Browser, goodPassword, somebody, someOrganisation } from '../../kit/identity.js';

describe('deleteAccount', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  const signedIn = async (email: string) => {
    const browser = new Browser(api);
    await browser.mutate('login', { email, password: goodPassword });
    return browser;
  };

  it('erases name, address, login and memberships; the key stays for the record', async () => {
    const person = await somebody(api, { password: goodPassword });
    await asMember(api, person, await someOrganisation(api), 'representative');
    const browser = await signedIn(person.email);
    const wrong = await browser.mutate('deleteAccount', { password: 'ちがいます' });
    expect(wrong).toMatchObject({ __typename: 'InvalidInput', field: 'password' });
    expect(await browser.mutate('deleteAccount', { password: goodPassword }, 'done')).toMatchObject({ done: true });
    const [row] = await api.sql('select name, email, email_key, roles from person where id = $1', [person.personId]);
    expect(row).toEqual({ name: '退会した利用者', email: null, email_key: null, roles: [] });
    const [left] = await api.sql(
      `select (select count(*)::int from membership where person_id = $1) as members, (select count(*)::int from session where person_id = $1) as sessions,
              (select count(*)::int from credential where person_id = $1) as logins`,
      [person.personId],
    );
    expect(left).toEqual({ members: 0, sessions: 0, logins: 0 });
    expect(await browser.whoAmI()).toBeNull();
  });

  it('asks the last representative to hand over first', async () => {
    const person = await somebody(api, { password: goodPassword });
    const organisation = await someOrganisation(api);
    await asMember(api, person, organisation, 'representative');
    await asMember(api, await somebody(api), organisation, 'editor');
    const answer = await (await signedIn(person.email)).mutate('deleteAccount', { password: goodPassword });
    expect(answer).toMatchObject({ __typename: 'WrongState', code: 'lastRepresentative' });
  });

  it('is not for visitors', async () => {
    expect(await new Browser(api).mutate('deleteAccount', { password: 'x' })).toMatchObject({
      __typename: 'SignInNeeded',
    });
  });
});
