import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, town, type Town } from '../../kit/collaboration.js';

describe('declinePartnerInvitation', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('says no; the organisation sees the workspace no more', async () => {
    const id = await partnership(api, all);
    await api.mutate(all.npo.editor, 'invitePartner', { id, organisationId: all.company.id });
    expect((await api.mutate(all.neighbours.editor, 'declinePartnerInvitation', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.company.editor, 'declinePartnerInvitation', { id })).__typename).toBe(
      'DeclinePartnerInvitationOk',
    );
    expect((await api.mutate(all.company.editor, 'declinePartnerInvitation', { id })).__typename).toBe('NotFound');
  });
});
