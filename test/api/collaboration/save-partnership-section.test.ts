import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fill, partnership, purpose, section, town, type Town, version } from '../../kit/collaboration.js';

describe('savePartnershipSection', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('gives the second of two editors the first one’s text, and loses neither', async () => {
    const id = await partnership(api, all);
    const first = await section(api, all.npo.editor, id, 'purpose', purpose);
    expect(first).toMatchObject({ __typename: 'SavePartnershipSectionOk', version: 2 });
    const again = await section(api, all.npo.editor, id, 'purpose', purpose);
    expect(again).toMatchObject({ __typename: 'SavePartnershipSectionOk', version: 2 });
    const late = await section(api, all.neighbours.editor, id, 'purpose', { ...purpose, problem: '別の言い方' });
    expect(late.__typename).toBe('Conflict');
    const current = JSON.parse(late['current'] as string);
    expect(current).toMatchObject({ version: 2, editedByName: all.npo.editor.name, content: purpose });
    const merged = await section(api, all.neighbours.editor, id, 'purpose', { ...purpose, problem: '合わせた文' }, 2);
    expect(merged['version']).toBe(3);
    const other = await section(api, all.neighbours.editor, id, 'costs', [
      { category: 'rent', what: '会場', amountYen: '１２，０００円', organisationId: '' },
    ]);
    expect(other).toMatchObject({ version: 2, content: [{ amountYen: '12000' }] });
    const history = await api.query<{ partnershipChanges: { edges: { node: { what: string; before: object } }[] } }>(
      all.npo.viewer,
      `query($id: ID!) { partnershipChanges(partnershipId: $id) { edges { node { what personName organisationName before after } } } }`,
      { id },
    );
    expect(history.partnershipChanges.edges.map((each) => each.node.what)).toEqual([
      'costs',
      'purpose',
      'purpose',
      'started',
    ]);
    expect(history.partnershipChanges.edges[1]?.node.before).toMatchObject({ problem: purpose.problem });
  });

  it('refuses strangers, viewers, foreign organisations, decimals and nonsense', async () => {
    const id = await partnership(api, { ...all, npo: all.company });
    const save = (who: typeof all.npo.editor, name: string, content: unknown) => section(api, who, id, name, content);
    expect((await save(all.npo.editor, 'purpose', purpose)).__typename).toBe('NotFound');
    expect((await save(all.company.viewer, 'purpose', purpose)).__typename).toBe('NotAllowed');
    const foreign = await save(all.company.editor, 'roles', [{ organisationId: all.npo.id, what: 'x' }]);
    expect(foreign).toMatchObject({ __typename: 'InvalidInput', field: '0.organisationId' });
    const decimal = await save(all.company.editor, 'costs', [{ category: 'rent', what: 'x', amountYen: '10.5' }]);
    expect(decimal.field).toBe('0.amountYen');
    for (const [name, content] of [
      ['tasks', []],
      ['purpose', {}],
      ['purpose', []],
      ['roles', {}],
      ['roles', [1]],
      ['purpose', { ...purpose, problem: '字'.repeat(4_000_000) }],
    ] as const)
      expect((await save(all.company.editor, name, content)).__typename).toBe('InvalidInput');
  });

  it('voids the signatures of a version being signed', async () => {
    const town3 = { ...all, neighbours: all.company };
    const asked = await api.mutate(
      all.npo.editor,
      'requestIntroduction',
      { organisationId: all.npo.id, toOrganisationId: all.company.id, message: 'お話を。' },
      'id',
    );
    await api.mutate(all.company.editor, 'acceptIntroduction', { id: asked['id'] });
    const { id } = (await api.mutate(
      all.npo.editor,
      'startPartnership',
      { introductionId: asked['id'], title: '共同' },
      'id',
    )) as unknown as { id: string };
    await fill(api, town3, id);
    const made = await version(api, town3, id);
    await api.mutate(all.npo.representative, 'signAgreement', made);
    const saved = await section(api, all.company.editor, id, 'purpose', { ...purpose, problem: '直した' }, 2);
    expect(saved['voidedAgreement']).toBe(1);
    expect((await api.mutate(all.company.representative, 'signAgreement', made)).__typename).toBe('WrongState');
  });
});
