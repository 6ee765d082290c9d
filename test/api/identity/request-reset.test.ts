import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { Browser, goodPassword, mailTo, somebody } from '../../kit/identity.js';

describe('requestReset', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ realSessions: true });
  });
  afterAll(() => api.close());

  it('answers the same for known and unknown addresses; only the known one gets mail', async () => {
    const person = await somebody(api, { password: goodPassword });
    const browser = new Browser(api);
    const known = await browser.mutate('requestReset', { email: person.email });
    expect(await browser.mutate('requestReset', { email: 'nobody@example.jp' })).toEqual(known);
    expect((await mailTo(api, person.email))?.text).toMatch(/reset\?token=/);
    expect(await mailTo(api, 'nobody@example.jp')).toBeNull();
  });

  it('refuses what is no address with InvalidInput', async () => {
    expect(await new Browser(api).mutate('requestReset', { email: '' })).toMatchObject({ __typename: 'InvalidInput' });
  });
});
