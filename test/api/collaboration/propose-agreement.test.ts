import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fill, partnership, purpose, section, town, type Town, version } from '../../kit/collaboration.js';

describe('proposeAgreement', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('names what is missing, freezes the plan, and makes one version of a double click', async () => {
    const id = await partnership(api, all);
    const early = await api.mutate(all.npo.editor, 'proposeAgreement', { id });
    expect(early.__typename).toBe('InvalidInput');
    expect((early['issues'] as { code: string }[]).map((each) => each.code)).toEqual([
      'purpose',
      'period',
      'roleMissing',
      'roleMissing',
    ]);
    await fill(api, all, id);
    expect((await api.mutate(all.npo.viewer, 'proposeAgreement', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.company.editor, 'proposeAgreement', { id })).__typename).toBe('NotFound');
    const made = await version(api, all, id);
    expect((await version(api, all, id)).id).toBe(made.id);
    const page = `query($id: ID!) { agreementPage(partnershipId: $id) { current maySignFor versions { number state changed signatures { organisationName signedAt } } } }`;
    const seen = await api.query<{ agreementPage: object }>(all.npo.representative, page, { id });
    expect(seen.agreementPage).toMatchObject({
      current: true,
      maySignFor: [all.npo.id],
      versions: [{ number: 1, state: 'open' }],
    });
    const foreign = await api.query<{ agreementPage: null }>(all.company.representative, page, { id });
    expect(foreign.agreementPage).toBeNull();
  });

  it('says which version binds while a newer one is written and signed', async () => {
    const id = await partnership(api, all);
    await fill(api, all, id);
    const standing = async () => {
      const query = 'query($id: ID!) { partnership(id: $id) { standing { state inForce signing } } }';
      return (await api.query<{ partnership: { standing: object } }>(all.npo.viewer, query, { id })).partnership
        .standing;
    };
    const sign = async (made: { id: string; hash: string }, ...who: (typeof all.npo)[]) => {
      for (const each of who) await api.mutate(each.representative, 'signAgreement', { id: made.id, hash: made.hash });
    };
    await sign(await version(api, all, id), all.npo, all.neighbours);
    expect(await standing()).toEqual({ state: 'inForce', inForce: 1, signing: null });
    await section(api, all.npo.editor, id, 'purpose', { ...purpose, activities: '集会所を毎日開く。' }, 2);
    expect(await standing()).toEqual({ state: 'edited', inForce: 1, signing: null });
    const second = await version(api, all, id);
    await sign(second, all.npo);
    expect(await standing()).toEqual({ state: 'signing', inForce: 1, signing: 2 });
    await sign(second, all.neighbours);
    expect(await standing()).toEqual({ state: 'inForce', inForce: 2, signing: null });
  });
});
