import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage, openReview } from '../../kit/seed-grants.js';

describe('saveInterviews', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const setting = {
    ...{ date: '2026-12-10', startsAt: '09:30', endsAt: '12:00', minutes: 20, pause: 10 },
    ...{ lunchFrom: '12:00', lunchUntil: '13:00', rooms: ['第1会議室', '第2会議室'], place: '見本市役所' },
  };

  it('makes a timetable in which nobody is needed twice, takes changes by hand under the same rule', async () => {
    const stage = await grantStage(api, 'accepted');
    const second = await stage.another();
    await openReview(api, stage);
    const input = { callId: stage.callId, setting };
    expect(await api.mutate(stage.reviewers[0]!, 'saveInterviews', input)).toMatchObject({ __typename: 'NotAllowed' });
    expect(
      await api.mutate(stage.staff, 'saveInterviews', { ...input, setting: { ...setting, endsAt: '08:00' } }),
    ).toMatchObject({ __typename: 'InvalidInput', issues: [{ field: 'endsAt' }] });
    expect(await api.mutate(stage.staff, 'saveInterviews', input, 'version left')).toMatchObject({
      version: 1,
      left: [],
    });
    const board = `query($callId: ID!) { interviewBoard(callId: $callId) { version plannedOn people slots { applicationId room startsAt endsAt } candidates { number } } }`;
    await api.sql(`update call set interview_on = '2027-01-26' where id = $1`, [stage.callId]);
    const { interviewBoard } = await api.query<{
      interviewBoard: { plannedOn: string; slots: { startsAt: string }[] };
    }>(stage.staff, board, stage);
    // The same partners apply twice: never at the same time, though two rooms are free.
    expect(interviewBoard.slots.map((slot) => slot.startsAt)).toEqual(['09:30', '10:00']);
    expect(interviewBoard.plannedOn).toBe('2027-01-26');
    const slots = [stage.applicationId, second].map((applicationId, at) => ({
      ...{ applicationId, room: setting.rooms[at], startsAt: '11:00', endsAt: '11:20' },
    }));
    expect(await api.mutate(stage.staff, 'saveInterviews', { ...input, version: 1, slots })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'slots' }],
    });
    expect(await api.mutate(stage.staff, 'saveInterviews', input)).toMatchObject({ __typename: 'Conflict' });
    slots[1]!.startsAt = '11:30';
    slots[1]!.endsAt = '11:50';
    expect(await api.mutate(stage.staff, 'saveInterviews', { ...input, version: 1, slots }, 'version')).toMatchObject({
      version: 2,
    });
  });
});
