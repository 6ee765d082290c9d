import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultFormSetting, sectionsOf } from '@musubi/grants/model';
import { newId } from '@musubi/platform/server';
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

  it("offers the sections of the applications' own forms, of several those all of them have", async () => {
    const stage = await grantStage(api);
    const other = await stage.another();
    const common = `query($ids: [ID!]!) { commonSections(applicationIds: $ids) { id title } }`;
    const own = { id: 's-abcdefghij', title: '会場', help: '', filledBy: 'together', kind: 'form', questions: [] };
    const form = { ...defaultFormSetting, version: 2, sections: [own, ...sectionsOf(defaultFormSetting)] };
    await api.sql(
      `insert into call_form_version (id, call_id, number, form, published_at) values ($1, $2, 2, $3, now())`,
      [newId(), stage.callId, JSON.stringify(form)],
    );
    await api.sql('update application set form_version = 2 where id = $1', [other]);
    const sections = async (ids: string[]) =>
      (await api.query<{ commonSections: { id: string }[] }>(stage.staff, common, { ids })).commonSections;
    expect(await sections([other])).toContainEqual({ id: own.id, title: own.title });
    expect(await sections([other, stage.applicationId])).toEqual(
      sectionsOf(defaultFormSetting).map(({ id, title }) => ({ id, title })),
    );
    expect((await api.raw(stage.lead.representative, common, { ids: [other] })).errors?.[0]?.extensions).toMatchObject({
      code: 'notAllowed',
    });
  });
});
