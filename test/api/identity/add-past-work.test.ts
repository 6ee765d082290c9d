import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('addPastWork', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('adds once however often it is sent; yen are whole', async () => {
    const organisationId = await someOrganisation(api);
    const editor = await asMember(api, await somebody(api), organisationId, 'editor');
    const input = { organisationId, id: newId(), values: { title: '夏まつり', year: 2025, yen: '120,000' } };
    expect(await api.mutate(editor, 'addPastWork', input, 'id')).toMatchObject({ id: input.id });
    expect(await api.mutate(editor, 'addPastWork', input, 'id')).toMatchObject({ id: input.id });
    expect(await api.sql('select title, yen from past_work')).toEqual([{ title: '夏まつり', yen: '120000' }]);
    const half = await api.mutate(editor, 'addPastWork', { organisationId, values: { title: 'x', yen: '1.5' } });
    expect(half.message).toMatch('小数');
  });

  it('is not for strangers', async () => {
    const input = { organisationId: await someOrganisation(api), values: { title: 'x' } };
    expect(await api.mutate(await somebody(api), 'addPastWork', input)).toMatchObject({ __typename: 'NotAllowed' });
  });
});
