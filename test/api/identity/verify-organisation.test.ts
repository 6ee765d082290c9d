import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { asMember, somebody, someOrganisation } from '../../kit/identity.js';

describe('verifyOrganisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('gives the badge with means and reason, and leaves the queue', async () => {
    const staff = await somebody(api, { roles: ['staff'] });
    const id = await someOrganisation(api);
    const waiting = async () =>
      (
        await api.query<{ organisationsAwaitingVerification: { edges: { node: { id: string } }[] } }>(
          staff,
          '{ organisationsAwaitingVerification { edges { node { id } } } }',
        )
      ).organisationsAwaitingVerification.edges.map((edge) => edge.node.id);
    expect(await waiting()).toContain(id);
    const bare = await api.mutate(staff, 'verifyOrganisation', { id, version: 1, means: '', reason: '' });
    expect((bare['issues'] as object[]).length).toBe(2);
    const input = { id, version: 1, means: 'document', reason: '規約を窓口で確認' };
    expect(await api.mutate(staff, 'verifyOrganisation', input, 'version')).toMatchObject({ version: 2 });
    expect(await waiting()).not.toContain(id);
    const { organisation } = await api.query<{ organisation: object }>(
      null,
      'query($id: ID!) { organisation(id: $id) { verifiedByMeans verifications { reason } } }',
      { id },
    );
    expect(organisation).toEqual({ verifiedByMeans: 'document', verifications: [] });
  });

  it('is not for the organisation itself', async () => {
    const id = await someOrganisation(api);
    const leader = await asMember(api, await somebody(api), id, 'representative');
    const answer = await api.mutate(leader, 'verifyOrganisation', { id, version: 1, means: 'visit', reason: 'x' });
    expect(answer).toMatchObject({ __typename: 'NotAllowed' });
    const list = await api.raw(leader, '{ organisationsAwaitingVerification { edges { cursor } } }');
    expect(list.errors?.[0]?.extensions?.code).toBe('notAllowed');
  });
});
