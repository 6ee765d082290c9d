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
      ...{
        lunchFrom: '12:00',
        lunchUntil: '13:00',
        place: '見本市役所',
        note: '10分前にお越しください。',
        bring: '事業の写真',
      },
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
    expect(mails[0]!.text).toContain('持ち物：事業の写真');
    const { bytes } = await api.app.get(FileStore).get(mails[0]!.attachments[0]!.fileId);
    expect(bytes.toString()).toContain('DTSTART:20261210T003000Z');
    const board = `query($callId: ID!) { interviewBoard(callId: $callId) { sentAt changedSince people reviewerPeople unchangedPeople } }`;
    expect(await api.query(stage.staff, board, stage)).toMatchObject({
      interviewBoard: { sentAt: expect.any(String), changedSince: false, people: 0, unchangedPeople: 5 },
    });
    expect(await api.mutate(stage.staff, 'sendInterviews', { callId, version: 2 })).toMatchObject({
      code: 'nothingNew',
    });
  });

  it('is seen by partners, cleared reviewers and staff as it was sent, not as it is being changed', async () => {
    const { stage, save, send, slots } = await day(api);
    const [first, second] = [stage.applicationId, slots[1]!.applicationId];
    const interview = '{ date startsAt endsAt place room bring note sentAt }';
    const seen = async (id: string) => {
      const page = await api.query<{ grantApplication: object }>(
        stage.partner.representative,
        `query($id: ID!) { grantApplication(id: $id) { interview ${interview} history { event } } }`,
        { id },
      );
      const desk = await api.query<{ reviewDesk: object }>(
        stage.reviewers[0]!,
        `query($id: ID!) { reviewDesk(applicationId: $id) { interview ${interview} } }`,
        { id },
      );
      const file = await api.query<{ staffApplication: object }>(
        stage.staff,
        `query($id: ID!) { staffApplication(id: $id) { interview ${interview} } }`,
        { id },
      );
      return [page.grantApplication, desk.reviewDesk, file.staffApplication];
    };
    for (const each of await seen(first)) expect(each).toMatchObject({ interview: null });
    await send();
    const told = { date: '2026-12-10', startsAt: '09:30', endsAt: '09:50', place: '見本市役所', room: '第1会議室' };
    for (const each of await seen(first)) expect(each).toMatchObject({ interview: { ...told, bring: '事業の写真' } });
    expect((await seen(first))[0]).toMatchObject({ history: [{ event: 'InterviewAnnounced' }, expect.anything()] });
    await save(
      slots
        .map((slot) => ({ ...slot, startsAt: '11:00', endsAt: '11:20' }))
        .slice(0, 1)
        .concat(slots.slice(1)),
    );
    for (const each of await seen(first)) expect(each).toMatchObject({ interview: told });
    expect(await seen(second)).toMatchObject([{ interview: { startsAt: '10:00' } }, {}, {}]);
  });

  it('tells of a change those it concerns, with what was before, and cancels what is dropped', async () => {
    const { stage, save, send, slots, texts } = await day(api);
    await send();
    await save([{ ...slots[0]!, startsAt: '11:00', endsAt: '11:20' }, slots[1]!]);
    // A reviewer of the second application alone has nothing to hear of the first one's new time.
    await api.sql('update application set reviewer_ids = $2, conflict_ids = $3 where id = $1', [
      stage.applicationId,
      ...[[stage.reviewers[0]!.personId], []],
    ]);
    const board = `query($callId: ID!) { interviewBoard(callId: $callId) { people reviewerPeople unchangedPeople } }`;
    expect(await api.query(stage.staff, board, stage)).toMatchObject({
      interviewBoard: { people: 3, reviewerPeople: 1, unchangedPeople: 2 },
    });
    await send();
    const changed = await texts('予定が変わりました');
    expect(changed).toHaveLength(3);
    expect(changed[0]).toContain('11:00〜11:20　第1会議室');
    expect(changed[0]).toContain('（前は 令和8年12月10日 09:30〜09:50　第1会議室）');
    await save([slots[1]!]);
    await send();
    const dropped = await texts('予定が変わりました');
    expect(dropped.filter((text) => text.includes('面接はなくなりました'))).toHaveLength(3);
    const events = await api.sql(`select 1 from audit_entry where event = 'InterviewDropped'`);
    expect(events).toHaveLength(1);
  });
});

const setting = {
  ...{ date: '2026-12-10', startsAt: '09:30', endsAt: '12:00', minutes: 20, pause: 10, rooms: ['第1会議室'] },
  ...{ lunchFrom: '12:00', lunchUntil: '13:00', place: '見本市役所', note: '', bring: '事業の写真' },
};

/** Two applications in review with a timetable that has not been sent. */
async function day(api: TestApi) {
  const stage = await grantStage(api, 'accepted');
  const second = await stage.another();
  for (const id of [stage.applicationId, second]) await openReview(api, stage, id);
  await api.mutate(stage.reviewers[0]!, 'declareInterest', { applicationId: stage.applicationId, interest: 'none' });
  const { callId } = stage;
  let version: number | null = null;
  const save = async (slots: object[] | null) => {
    const answer = await api.mutate(stage.staff, 'saveInterviews', { callId, version, setting, slots }, 'version');
    version = answer['version'] as number;
  };
  const send = async () => {
    await api.mutate(stage.staff, 'sendInterviews', { callId, version });
    version = (version ?? 0) + 1;
    await api.runJobs();
  };
  const times = [
    ['09:30', '09:50'],
    ['10:00', '10:20'],
  ] as const;
  const slots = [stage.applicationId, second].map((applicationId, at) => ({
    ...{ applicationId, room: setting.rooms[0], startsAt: times[at]![0], endsAt: times[at]![1] },
  }));
  await save(slots);
  const texts = async (subject: string) =>
    (
      await api.sql<{ text: string }>('select text from mail_message where subject like $1 order by created_at, id', [
        `%${subject}%`,
      ])
    ).map(({ text }) => text);
  return { stage, save, send, slots, texts };
}
