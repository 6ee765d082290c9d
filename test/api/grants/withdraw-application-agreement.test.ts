import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { agreed, complete, grantStory, started } from '../../kit/grants.js';

describe('withdrawApplicationAgreement', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes the word back before submission, and only one’s own', async () => {
    const story = await grantStory(api);
    const id = await started(api, story);
    await complete(api, story, id);
    const version = await agreed(api, story, id);
    const withdraw = (who: Parameters<TestApi['mutate']>[0], organisationId: string) =>
      api.mutate(who, 'withdrawApplicationAgreement', { id, organisationId });
    expect(await withdraw(story.company, story.leadId)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw(story.company, story.companyId)).toMatchObject({
      __typename: 'WithdrawApplicationAgreementOk',
    });
    expect(await api.mutate(story.lead, 'submitApplication', { id, contentVersion: version })).toMatchObject({
      code: 'notAgreed',
      message: expect.stringContaining('株式会社けやき印刷'),
    });
    await agreed(api, story, id);
    expect(await api.mutate(story.lead, 'submitApplication', { id, contentVersion: version })).toMatchObject({
      __typename: 'SubmitApplicationOk',
    });
    expect(await withdraw(story.company, story.companyId)).toMatchObject({ code: 'notEditable' });
  });
});
