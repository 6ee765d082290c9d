import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { mailTo, somebody, someOrganisation } from '../../kit/identity.js';

describe('issueVerificationCode', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('shows the code of a letter once; a mailed code only in the mail', async () => {
    const staff = await somebody(api, { roles: ['staff'] });
    const organisationId = await someOrganisation(api);
    const letter = { organisationId, means: 'codeByPost', sentTo: '仙台市青葉区一番町9-9' };
    expect((await api.mutate(staff, 'issueVerificationCode', letter, 'digits'))['digits']).toMatch(/^\d{6}$/);
    const mailed = { organisationId, means: 'codeByEmail', sentTo: 'office@example.jp' };
    expect((await api.mutate(staff, 'issueVerificationCode', mailed, 'digits'))['digits']).toBeNull();
    expect((await mailTo(api, 'office@example.jp'))?.text).toMatch(/\d{6}/);
    const wrong = await api.mutate(staff, 'issueVerificationCode', { ...mailed, sentTo: 'x' });
    expect(wrong).toMatchObject({ field: 'sentTo' });
  });

  it('is for staff', async () => {
    const input = { organisationId: await someOrganisation(api), means: 'codeByPhone', sentTo: '022-000-0000' };
    const answer = await api.mutate(await somebody(api), 'issueVerificationCode', input);
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
