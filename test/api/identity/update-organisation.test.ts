import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('updateOrganisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const values = { fields: ['disaster'], activities: '防災訓練をしています。', sdgs: ['13', '11'] };

  it('changes one section; who comes second sees what is stored now', async () => {
    const id = await someOrganisation(api);
    const editor = await asMember(api, await somebody(api), id, 'editor');
    const input = { id, version: 1, section: 'activity', values };
    expect(await api.mutate(editor, 'updateOrganisation', input, 'version')).toMatchObject({ version: 2 });
    const late = await api.mutate(editor, 'updateOrganisation', input);
    expect(late).toMatchObject({ __typename: 'Conflict' });
    expect(JSON.parse(String(late['current']))).toMatchObject({ version: 2, values: { sdgs: ['11', '13'] } });
  });

  it('keeps contact data out of the audit log, and out of sight of strangers', async () => {
    const id = await someOrganisation(api);
    const editor = await asMember(api, await somebody(api), id, 'representative');
    const contact = { contactTel: '022-000-1234', contactAddress: '一番町1-2-3', contactEmail: 'a@example.jp' };
    await api.mutate(editor, 'updateOrganisation', { id, version: 1, section: 'contact', values: contact });
    const rows = await api.sql('select before::text, after::text, data::text from audit_entry where subject_id = $1', [
      id,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/022-000-1234|1-2-3/);
    const ask = (who: typeof editor | null) =>
      api.query<{ organisation: { contact: object | null; values: object | null } }>(
        who,
        'query($id: ID!) { organisation(id: $id) { contact { tel } values } }',
        { id },
      );
    expect((await ask(editor)).organisation.contact).toEqual({ tel: '022-000-1234' });
    expect((await ask(null)).organisation).toEqual({ contact: null, values: null });
    const stranger = await somebody(api);
    expect((await ask(stranger as never)).organisation.contact).toBeNull();
  });

  it('staff act for it with a reason that the audit keeps', async () => {
    const id = await someOrganisation(api);
    const staff = await somebody(api, { roles: ['staff'] });
    const input = { id, version: 1, section: 'activity', values };
    expect(await api.mutate(staff, 'updateOrganisation', input)).toMatchObject({ field: 'onBehalf' });
    const done = await api.mutate(staff, 'updateOrganisation', { ...input, onBehalf: '電話で依頼' });
    expect(done).toMatchObject({ __typename: 'UpdateOrganisationOk' });
    const [entry] = await api.sql('select on_behalf from audit_entry where subject_id = $1', [id]);
    expect(entry).toEqual({ on_behalf: '電話で依頼' });
  });

  it('is not for viewers, members of others, visitors, or ids that do not exist', async () => {
    const id = await someOrganisation(api);
    const viewer = await asMember(api, await somebody(api), id, 'viewer');
    const foreign = await asMember(api, await somebody(api), await someOrganisation(api), 'representative');
    const input = { id, version: 1, section: 'activity', values };
    expect(await api.mutate(viewer, 'updateOrganisation', input)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(foreign, 'updateOrganisation', input)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(null, 'updateOrganisation', input)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.mutate(foreign, 'updateOrganisation', { ...input, id: 'x' })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});
