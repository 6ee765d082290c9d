import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('removePastWork', () => {
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

  it('takes an entry off', async () => {
    const { id, editor } = await aWork();
    expect(await api.mutate(editor, 'removePastWork', { id, version: 1 }, 'id')).toMatchObject({ id });
    expect(await api.mutate(editor, 'removePastWork', { id, version: 1 })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is not for strangers', async () => {
    const { id } = await aWork();
    const answer = await api.mutate(await somebody(api), 'removePastWork', { id, version: 1 });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
