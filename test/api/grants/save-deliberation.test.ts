import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('saveDeliberation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('keeps the proposal and the minutes with a version, never above the budget', async () => {
    const stage = await grantStage(api, 'reviewed');
    const { callId, applicationId } = stage;
    const line = { applicationId, outcome: 'approved', amount: '900000', remark: '地域の声をよく聞いている。' };
    const minutes = { heldOn: null, attendance: [{ name: '審査 一郎', present: true }] };
    const input = { callId, budget: '1000000', lines: [line], minutes };
    expect(await api.mutate(stage.reviewers[0]!, 'saveDeliberation', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'saveDeliberation', { ...input, budget: '800000' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'budget' }],
    });
    expect(
      await api.mutate(stage.staff, 'saveDeliberation', {
        ...input,
        lines: [{ ...line, amount: '1.5', outcome: 'x' }],
      }),
    ).toMatchObject({ issues: [{ field: `outcome:${applicationId}` }, { field: `amount:${applicationId}` }] });
    expect(await api.mutate(stage.staff, 'saveDeliberation', input, 'version')).toMatchObject({ version: 1 });
    expect(await api.mutate(stage.staff, 'saveDeliberation', input)).toMatchObject({ __typename: 'Conflict' });
    const read = `query($callId: ID!) { deliberation(callId: $callId) { version budget lines minutes confirmedAt } }`;
    expect(await api.query(stage.staff, read, stage)).toMatchObject({
      deliberation: { version: 1, budget: '1000000', lines: [{ remark: line.remark }], confirmedAt: null },
    });
    // Nothing is decided by it.
    expect(await stage.state()).toBe('reviewed');
  });
});
