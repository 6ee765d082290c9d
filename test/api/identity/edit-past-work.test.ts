import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('editPastWork', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const aWork = async () => {
    const organisationId = await someOrganisation(api);
    const editor = await asMember(api, await somebody(api), organisationId, 'editor');
    const made = await api.mutate(editor, 'addPastWork', { organisationId, values: { title: '清掃' } }, 'id');
    return { id: String(made['id']), editor };
  };

  it('corrects an entry, once per version', async () => {
    const { id, editor } = await aWork();
    const input = { id, version: 1, values: { title: '川の清掃', partner: '見本小学校' } };
    expect(await api.mutate(editor, 'editPastWork', input, 'version')).toMatchObject({ version: 2 });
    expect(await api.mutate(editor, 'editPastWork', input)).toMatchObject({ __typename: 'Conflict' });
  });

  it('is not for strangers', async () => {
    const { id } = await aWork();
    const answer = await api.mutate(await somebody(api), 'editPastWork', { id, version: 1, values: { title: 'x' } });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
