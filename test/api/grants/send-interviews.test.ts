import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage, openReview } from '../../kit/seed-grants.js';

describe('sendInterviews', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('tells partners and reviewers their own times once, with a calendar file', async () => {
    const stage = await grantStage(api, 'accepted');
    await openReview(api, stage);
    const { callId } = stage;
    expect(await api.mutate(stage.staff, 'sendInterviews', { callId, version: 1 })).toMatchObject({
      __typename: 'WrongState',
      code: 'noTimetable',
    });
    const setting = {
      ...{ date: '2026-12-10', startsAt: '09:30', endsAt: '12:00', minutes: 20, pause: 10, rooms: ['第1会議室'] },
      ...{ lunchFrom: '12:00', lunchUntil: '13:00', place: '見本市役所', note: '10分前にお越しください。' },
    };
    await api.mutate(stage.staff, 'saveInterviews', { callId, setting });
    expect(await api.mutate(stage.reviewers[0]!, 'sendInterviews', { callId, version: 1 })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'sendInterviews', { callId, version: 9 })).toMatchObject({
      __typename: 'Conflict',
    });
    expect(await api.mutate(stage.staff, 'sendInterviews', { callId, version: 1 }, 'interviews')).toMatchObject({
      interviews: 1,
    });
    await api.runJobs();
    const mails = await api.sql<{ text: string; attachments: { fileId: string }[] }>(
      `select text, attachments from mail_message where key like 'interviews:%'`,
    );
    expect(mails).toHaveLength(5);
    expect(mails[0]!.text).toContain('09:30〜09:50　第1会議室');
    const { bytes } = await api.app.get(FileStore).get(mails[0]!.attachments[0]!.fileId);
    expect(bytes.toString()).toContain('DTSTART:20261210T003000Z');
    const board = `query($callId: ID!) { interviewBoard(callId: $callId) { sentAt changedSince people } }`;
    expect(await api.query(stage.staff, board, stage)).toMatchObject({
      interviewBoard: { sentAt: expect.any(String), changedSince: false, people: 5 },
    });
  });
});
