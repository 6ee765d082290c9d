import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { organisationAnswers, somebody, someOrganisation } from '../../kit/identity.js';

describe('createOrganisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('makes whoever registers it the representative; a double click makes one', async () => {
    const person = await somebody(api);
    const input = { id: newId(), values: organisationAnswers({ name: '🌸𠮷の会', nameKana: 'よしのかい' }) };
    const [first, second] = await Promise.all([
      api.mutate(person, 'createOrganisation', input, 'id'),
      api.mutate(person, 'createOrganisation', input, 'id'),
    ]);
    expect([first?.['id'], second?.['id']]).toEqual([input.id, input.id]);
    const members = await api.sql('select role from membership where organisation_id = $1', [input.id]);
    expect(members).toEqual([{ role: 'representative' }]);
    const { viewer } = await api.query<{ viewer: { memberships: object[] } }>(
      person,
      '{ viewer { memberships { organisationName role } } }',
    );
    expect(viewer.memberships).toEqual([{ organisationName: '🌸𠮷の会', role: 'representative' }]);
  });

  it('shows what is likely the same in the same ward, and believes 「別の団体です」', async () => {
    const known = await someOrganisation(api, { name: '髙﨑町内会', nameKana: 'たかさきちょうないかい' });
    const person = await somebody(api);
    const values = organisationAnswers({ name: '高崎 町内会', nameKana: 'たかさきちょうないかい' });
    const asked = await api.mutate(
      person,
      'createOrganisation',
      { values },
      'id candidates { id hasMembers sameNumber }',
    );
    expect(asked).toMatchObject({ id: null, candidates: [{ id: known, hasMembers: false, sameNumber: false }] });
    const elsewhere = { ...values, wards: ['04105'] };
    expect((await api.mutate(person, 'createOrganisation', { values: elsewhere }, 'id'))['id']).toBeTruthy();
    const sure = await api.mutate(person, 'createOrganisation', { values, differentOne: true }, 'id');
    expect(sure['id']).toBeTruthy();
  });

  it('never registers one 法人番号 twice', async () => {
    const known = await someOrganisation(api, { name: '見本商店', corporateNumber: '7123456789012', wards: ['04102'] });
    const values = organisationAnswers({
      name: 'ちがう名前',
      type: 'company',
      legalForm: 'kabushiki',
      corporateNumber: 'T７１２３４５６７８９０１２',
    });
    const input = { values, differentOne: true };
    const answer = await api.mutate(
      await somebody(api),
      'createOrganisation',
      input,
      'id candidates { id sameNumber }',
    );
    expect(answer).toMatchObject({ id: null, candidates: [{ id: known, sameNumber: true }] });
  });

  it('says in words what is wrong: check digit, missing answers, megabytes, foreign codes', async () => {
    const person = await somebody(api);
    const issues = async (parts: object) => {
      const answer = await api.mutate(person, 'createOrganisation', { values: { ...organisationAnswers(), ...parts } });
      expect(answer.__typename).toBe('InvalidInput');
      return (answer['issues'] as { field: string; message: string }[])
        .map((each) => `${each.field}: ${each.message}`)
        .join();
    };
    expect(await issues({ legalForm: 'kabushiki', corporateNumber: '8123456789012' })).toMatch('打ちまちがい');
    expect(await issues({ name: '' })).toMatch('name: 「団体名」を入力');
    expect(await issues({ activities: '長'.repeat(1_400_000) })).toMatch('2000字以内');
    expect(await issues({ wards: ['13101'] })).toMatch('表示された中から');
    expect(await issues({ type: 'constructor' })).toMatch('表示された中から');
    expect(await issues({ foundedYear: 12.5 })).toMatch('整数');
  });

  it('is not for visitors', async () => {
    const answer = await api.mutate(null, 'createOrganisation', { values: organisationAnswers() });
    expect(answer).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
