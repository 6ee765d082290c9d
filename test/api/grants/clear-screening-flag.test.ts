import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('clearScreeningFlag', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes a mark off once and keeps who did it', async () => {
    const { applicationId, staff, lead } = await grantStage(api);
    const raised = await api.mutate(staff, 'raiseScreeningFlag', { applicationId, label: '要確認' }, 'id');
    const clear = (who: Parameters<TestApi['mutate']>[0], flagId = raised['id'] as string) =>
      api.mutate(who, 'clearScreeningFlag', { applicationId, flagId }, 'id');
    expect(await clear(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await clear(null)).toMatchObject({ __typename: 'SignInNeeded' });
    await Promise.all([clear(staff), clear(staff)]);
    expect(await api.sql(`select cleared_by_name from screening_flag where id = $1`, [raised['id']])).toEqual([
      { cleared_by_name: '職員 見本' },
    ]);
    expect(await api.sql(`select 1 from audit_entry where event = 'ScreeningFlagCleared'`)).toHaveLength(1);
    expect(await clear(staff, newId())).toMatchObject({ __typename: 'NotFound' });
    const again = await api.mutate(staff, 'raiseScreeningFlag', { applicationId, label: '要確認' }, 'id');
    expect(again['id']).not.toBe(raised['id']);
  });
});
