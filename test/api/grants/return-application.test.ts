import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('returnApplication', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('gives named sections back with words and a deadline of 17:00', async () => {
    const stage = await grantStage(api);
    api.clock.set('2026-11-23T10:00:00+09:00');
    const input = {
      id: stage.applicationId,
      sections: ['budget'],
      note: '見積書の金額と合わせてください。',
      dueOn: '2026-11-30',
    };
    expect(await api.mutate(stage.partner.representative, 'returnApplication', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'returnApplication', { ...input, dueOn: '2026-11-22' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'dueOn' }],
    });
    expect(await api.mutate(stage.staff, 'returnApplication', { ...input, sections: [], note: ' ' })).toMatchObject({
      issues: [{ field: 'sections' }, { field: 'note' }],
    });
    expect(await api.mutate(stage.staff, 'returnApplication', { ...input, sections: ['palace'] })).toMatchObject({
      issues: [{ field: 'sections' }],
    });
    expect(await api.mutate(stage.staff, 'returnApplication', input, 'state')).toMatchObject({ state: 'returned' });
    const rows = await api.sql(
      `select correction_due_at, correction_sections, correction_note from application where id = $1`,
      [stage.applicationId],
    );
    expect(rows).toEqual([
      {
        correction_due_at: new Date('2026-11-30T08:00:00Z'),
        correction_sections: ['budget'],
        correction_note: input.note,
      },
    ]);
  });
});
