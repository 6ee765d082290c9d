import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fill, partnership, town, type Town, version } from '../../kit/collaboration.js';

describe('completePartnership', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('ends an active partnership with a word about it', async () => {
    const id = await partnership(api, all);
    const end = (who: typeof all.npo.editor, note = '80人が来てくれました。') =>
      api.mutate(who, 'completePartnership', { id, note }, 'state');
    expect((await end(all.npo.representative)).__typename).toBe('WrongState');
    await fill(api, all, id);
    const made = await version(api, all, id);
    for (const who of [all.npo, all.neighbours])
      await api.mutate(who.representative, 'signAgreement', { id: made.id, hash: made.hash });
    expect((await end(all.npo.editor)).__typename).toBe('NotAllowed');
    expect((await end(all.company.representative)).__typename).toBe('NotFound');
    expect((await end(all.npo.representative, ' ')).field).toBe('note');
    expect(await end(all.npo.representative)).toMatchObject({ state: 'completed' });
    const results = await api.query<{ partnershipResults: { edges: { node: object }[] } }>(
      null,
      'query($id: ID!) { partnershipResults(organisationId: $id) { edges { node { title endNote partners { name } } } } }',
      { id: all.neighbours.id },
    );
    expect(results.partnershipResults.edges.map(({ node }) => node)).toMatchObject([
      { endNote: '80人が来てくれました。', partners: [{ name: all.npo.name }, { name: all.neighbours.name }] },
    ]);
    const late = await api.mutate(all.npo.editor, 'savePartnershipTask', { id, title: 'あとから' });
    expect(late.code).toBe('partnershipEnded');
  });
});
