import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { somebody, someOrganisation } from '../../kit/identity.js';

describe('redeemVerificationCode', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const issued = async () => {
    const staff = await somebody(api, { roles: ['staff'] });
    const organisationId = await someOrganisation(api);
    const input = { organisationId, means: 'codeByPhone', sentTo: '022-000-0000' };
    const made = await api.mutate(staff, 'issueVerificationCode', input, 'digits');
    return { organisationId, code: String(made['digits']) };
  };
  const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000');

  it('verifies the organisation and makes the first person its representative', async () => {
    const { organisationId, code } = await issued();
    const person = await somebody(api);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const done = await api.mutate(person, 'redeemVerificationCode', { organisationId, code: spaced }, 'role');
    expect(done).toMatchObject({ role: 'representative' });
    const [row] = await api.sql('select verified_by_means from organisation where id = $1', [organisationId]);
    expect(row).toEqual({ verified_by_means: 'codeByPhone' });
    const again = await api.mutate(await somebody(api), 'redeemVerificationCode', { organisationId, code });
    expect(again).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('dies after five wrong guesses', async () => {
    const { organisationId, code } = await issued();
    const person = await somebody(api);
    for (let time = 0; time < 5; time++)
      await api.mutate(person, 'redeemVerificationCode', { organisationId, code: wrongOf(code) });
    const right = await api.mutate(person, 'redeemVerificationCode', { organisationId, code });
    expect(right).toMatchObject({ __typename: 'InvalidInput', field: 'code' });
  });

  it('needs a login: SignInNeeded', async () => {
    const { organisationId, code } = await issued();
    expect(await api.mutate(null, 'redeemVerificationCode', { organisationId, code })).toMatchObject({
      __typename: 'SignInNeeded',
    });
  });
});
