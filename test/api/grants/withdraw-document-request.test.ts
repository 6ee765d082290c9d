import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('withdrawDocumentRequest', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T12:00:00+09:00');
  });
  afterAll(() => api.close());

  it('takes a request back once, and never what has arrived', async () => {
    const { applicationId, staff, lead } = await grantStage(api);
    const input = { applicationId, organisationId: lead.id, title: '名簿', dueOn: '2026-12-01' };
    const request = await api.mutate(staff, 'requestDocument', input, 'id');
    const withdraw = (who: Parameters<TestApi['mutate']>[0], requestId = request['id'] as string) =>
      api.mutate(who, 'withdrawDocumentRequest', { applicationId, requestId });
    expect(await withdraw(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await withdraw(staff, newId())).toMatchObject({ __typename: 'NotFound' });
    await Promise.all([withdraw(staff), withdraw(staff)]);
    expect(await api.sql(`select 1 from audit_entry where event = 'DocumentRequestWithdrawn'`)).toHaveLength(1);
    const answer = { id: request['id'], fileIds: [newId()] };
    expect(await api.mutate(lead.representative, 'answerDocumentRequest', answer)).toMatchObject({ code: 'withdrawn' });
    const second = await api.mutate(staff, 'requestDocument', input, 'id');
    await api.sql('update document_request set answered_at = now() where id = $1', [second['id']]);
    expect(await withdraw(staff, second['id'] as string)).toMatchObject({ code: 'answered' });
  });
});
