import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fill, partnership, town, type Town, version } from '../../kit/collaboration.js';

describe('acceptPartnerInvitation', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('joins, opens the conversation, and voids a version that does not name the new partner', async () => {
    const id = await partnership(api, all);
    await fill(api, all, id);
    await version(api, all, id);
    await api.mutate(all.npo.editor, 'invitePartner', { id, organisationId: all.company.id });
    expect((await api.mutate(all.company.viewer, 'acceptPartnerInvitation', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.npo.editor, 'acceptPartnerInvitation', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.company.editor, 'acceptPartnerInvitation', { id })).__typename).toBe(
      'AcceptPartnerInvitationOk',
    );
    expect((await api.mutate(all.company.editor, 'acceptPartnerInvitation', { id })).__typename).toBe('NotAllowed');
    expect(await api.sql('select state from agreement_version')).toEqual([{ state: 'voided' }]);
    const data = await api.query<{ partnership: { partners: object[]; conversationId: string } }>(
      all.company.viewer,
      `query($id: ID!) { partnership(id: $id) { partners { name } conversationId } }`,
      { id },
    );
    expect(data.partnership.partners).toHaveLength(3);
    expect(data.partnership.conversationId).not.toBeNull();
  });
});
