import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('saveReviewer', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('enters people into the registry by account or address, with fields, term and load', async () => {
    const stage = await grantStage(api);
    const entry = { fields: ['welfare'], background: 'academic', activeFrom: '2026-04-01', activeUntil: '2028-03-31' };
    const personId = stage.reviewers[0]!.personId;
    expect(await api.mutate(stage.reviewers[0]!, 'saveReviewer', { ...entry, personId })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(
      await api.mutate(stage.staff, 'saveReviewer', {
        ...{ ...entry, personId, fields: ['magic'], background: 'king' },
        ...{ activeUntil: '2025-01-01', maxLoad: -1 },
      }),
    ).toMatchObject({
      issues: [{ field: 'fields' }, { field: 'background' }, { field: 'activeUntil' }, { field: 'maxLoad' }],
    });
    expect(await api.mutate(stage.staff, 'saveReviewer', { ...entry, email: 'nobody@example.jp' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'email' }],
    });
    expect(await api.mutate(stage.staff, 'saveReviewer', { ...entry, personId }, 'version')).toMatchObject({
      version: 1,
    });
    expect(await api.mutate(stage.staff, 'saveReviewer', { ...entry, personId })).toMatchObject({
      __typename: 'Conflict',
    });
    expect(
      await api.mutate(stage.staff, 'saveReviewer', { ...entry, personId, version: 1, maxLoad: 5 }, 'version'),
    ).toMatchObject({ version: 2 });
    const newcomer = stage.lead.representative.personId;
    const [person] = await api.sql<{ email: string }>('select email from person where id = $1', [newcomer]);
    await api.mutate(stage.staff, 'saveReviewer', { ...entry, email: person!.email.toUpperCase() });
    expect(await api.sql('select roles from person where id = $1', [newcomer])).toEqual([{ roles: ['reviewer'] }]);
    const list = '{ reviewerRegistry { id fields background maxLoad active open declaredAt } }';
    const { reviewerRegistry } = await api.query<{ reviewerRegistry: { id: string }[] }>(stage.staff, list);
    expect(reviewerRegistry.find((each) => each.id === personId)).toMatchObject({ maxLoad: 5, fields: ['welfare'] });
    expect((await api.raw(stage.reviewers[1]!, list)).errors?.[0]?.extensions?.code).toBe('notAllowed');
  });
});
