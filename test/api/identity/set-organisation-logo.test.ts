import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('setOrganisationLogo', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes a logo off, and refuses a file somebody else brought', async () => {
    const id = await someOrganisation(api);
    const editor = await asMember(api, await somebody(api), id, 'editor');
    const foreign = await api.mutate(editor, 'setOrganisationLogo', { id, version: 1, fileId: newId() });
    expect(foreign).toMatchObject({ __typename: 'InvalidInput', field: 'fileId' });
    const done = await api.mutate(editor, 'setOrganisationLogo', { id, version: 1, fileId: null }, 'logoFileId');
    expect(done).toMatchObject({ __typename: 'SetOrganisationLogoOk', logoFileId: null });
  });

  it('is not for strangers', async () => {
    const id = await someOrganisation(api);
    const answer = await api.mutate(await somebody(api), 'setOrganisationLogo', { id, version: 1, fileId: null });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
  });
});
