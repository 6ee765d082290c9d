import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fill, partnership, town, type Town, version } from '../../kit/collaboration.js';

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
});
