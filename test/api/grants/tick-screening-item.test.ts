import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

const Desk = `query($id: ID!) { screeningDesk(applicationId: $id) { checklistVersion items { id result note checkedByName } } }`;

describe('tickScreeningItem', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('keeps who found what, the last word counts, also for two at once', async () => {
    const stage = await grantStage(api);
    const tick = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
      api.mutate(
        who,
        'tickScreeningItem',
        { applicationId: stage.applicationId, item: 'budget', result: 'ok', note: '見積書と一致', ...more },
        'version',
      );
    await Promise.all([tick(stage.staff), tick(stage.staff)]);
    expect(await tick(stage.staff, { result: 'problem', note: '単価が違う' })).toMatchObject({
      __typename: 'TickScreeningItemOk',
    });
    const { screeningDesk } = await api.query<{ screeningDesk: { checklistVersion: number; items: object[] } }>(
      stage.staff,
      Desk,
      { id: stage.applicationId },
    );
    expect(screeningDesk.checklistVersion).toBe(0);
    expect(screeningDesk.items).toHaveLength(9);
    expect(screeningDesk.items).toContainEqual({
      ...{ id: 'budget', result: 'problem', note: '単価が違う', checkedByName: '職員 見本' },
    });
    const found = { __typename: 'Conflict', current: expect.stringContaining('単価が違う') };
    expect(await tick(stage.staff, { version: 0 })).toMatchObject(found);
    expect(await tick(stage.staff, { item: 'bylaws', version: 0 })).toMatchObject({ version: 1 });
    expect(await tick(stage.staff, { item: 'palace' })).toMatchObject({ issues: [{ field: 'item' }] });
    expect(await tick(stage.staff, { result: 'maybe' })).toMatchObject({ issues: [{ field: 'result' }] });
    expect(await tick(stage.staff, { note: 'あ'.repeat(501) })).toMatchObject({ issues: [{ field: 'note' }] });
    expect(await tick(stage.lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await tick(stage.reviewers[0]!)).toMatchObject({ __typename: 'NotFound' });
    expect(await tick(null)).toMatchObject({ __typename: 'SignInNeeded' });
    const desk = await api.raw(stage.lead.representative, Desk, { id: stage.applicationId });
    expect(desk.errors).toHaveLength(1);
  });
});
