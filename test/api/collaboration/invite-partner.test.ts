import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, party, town, type Town } from '../../kit/collaboration.js';

describe('invitePartner', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('asks one more organisation, once', async () => {
    const id = await partnership(api, all);
    const input = { id, organisationId: all.company.id, message: 'ぜひ。' };
    expect((await api.mutate(all.npo.viewer, 'invitePartner', input)).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.company.editor, 'invitePartner', input)).__typename).toBe('NotFound');
    expect((await api.mutate(all.npo.editor, 'invitePartner', input)).__typename).toBe('InvitePartnerOk');
    expect((await api.mutate(all.neighbours.editor, 'invitePartner', input)).code).toBe('alreadyInvited');
    const own = { id, organisationId: all.neighbours.id };
    expect((await api.mutate(all.npo.editor, 'invitePartner', own)).code).toBe('alreadyPartner');
    const quiet = await party(api, '静かな会');
    await api.sql('update organisation set do_not_contact = true where id = $1', [quiet.id]);
    expect((await api.mutate(all.npo.editor, 'invitePartner', { id, organisationId: quiet.id })).code).toBe(
      'doNotContact',
    );
    expect((await api.mutate(all.npo.editor, 'invitePartner', { id, organisationId: 'x' })).code).toBe('notFound');
  });
});
