import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('confirmMinutes', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('closes complete minutes for good and prints them once', async () => {
    const stage = await grantStage(api, 'reviewed');
    const { callId, applicationId } = stage;
    const line = { applicationId, outcome: 'rejected', amount: '0', reason: '体制が読み取れない', remark: '次に期待' };
    const minutes = {
      heldOn: '2026-12-15',
      attendance: [
        { name: '審査 一郎', present: true },
        { name: '審査 二子', present: false },
      ],
    };
    const input = { callId, budget: null, lines: [line], minutes };
    expect(await api.mutate(stage.staff, 'confirmMinutes', { callId, version: 1 })).toMatchObject({
      code: 'noMinutes',
    });
    await api.mutate(stage.staff, 'saveDeliberation', input);
    expect(await api.mutate(stage.reviewers[0]!, 'confirmMinutes', { callId, version: 1 })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'confirmMinutes', { callId, version: 1 })).toMatchObject({
      issues: [{ field: 'place' }, { field: 'chair' }],
    });
    const whole = {
      ...minutes,
      place: '第1会議室',
      chair: '審査 一郎',
      startsAt: '13:30',
      endsAt: '15:00',
      discussion: '審議した。',
    };
    await api.mutate(stage.staff, 'saveDeliberation', { ...input, version: 1, minutes: whole });
    expect(await api.mutate(stage.staff, 'confirmMinutes', { callId, version: 2 }, 'version')).toMatchObject({
      version: 3,
    });
    await api.runJobs();
    const read = `query($callId: ID!) { deliberation(callId: $callId) { confirmedAt pdfFileId } }`;
    expect(await api.query(stage.staff, read, stage)).toMatchObject({
      deliberation: { confirmedAt: expect.any(String), pdfFileId: expect.any(String) },
    });
    expect(await api.mutate(stage.staff, 'saveDeliberation', { ...input, version: 3 })).toMatchObject({
      code: 'minutesConfirmed',
    });
    expect(await api.mutate(stage.staff, 'confirmMinutes', { callId, version: 3 })).toMatchObject({
      code: 'minutesConfirmed',
    });
  });
});
