import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('saveScreeningChecklist', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('gives a call its own list; two editors at once do not overwrite each other', async () => {
    const { callId, staff, applicationId, lead } = await grantStage(api);
    const items = [{ id: 'own', title: '独自の確認', help: '' }];
    const save = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
      api.mutate(who, 'saveScreeningChecklist', { callId, items, version: 0, ...more }, 'version');
    const both = await Promise.all([save(staff), save(staff)]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['Conflict', 'SaveScreeningChecklistOk']);
    expect(await save(staff, { version: 1, items: [...items, ...items] })).toMatchObject({
      issues: [{ field: 'items' }],
    });
    expect(await save(staff, { version: 1, items: [] })).toMatchObject({ issues: [{ field: 'items' }] });
    expect(await save(staff, { version: 1, items: [{ id: 'own', title: ' ' }] })).toMatchObject({
      issues: [{ field: 'items.0.title' }],
    });
    expect(await save(staff, { callId: newId() })).toMatchObject({ __typename: 'NotFound' });
    expect(await save(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(null)).toMatchObject({ __typename: 'SignInNeeded' });
    const tick = { applicationId, item: 'budget', result: 'ok' };
    expect(await api.mutate(staff, 'tickScreeningItem', tick)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await api.mutate(staff, 'tickScreeningItem', { ...tick, item: 'own' })).toMatchObject({
      __typename: 'TickScreeningItemOk',
    });
  });
});
