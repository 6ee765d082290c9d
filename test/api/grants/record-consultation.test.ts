import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { booked, bookingRow, coordinatorActor, slots } from '../../kit/consultations.js';
import { grantStory, type GrantStory } from '../../kit/grants.js';

describe('recordConsultation', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  const record = (who: Parameters<TestApi['mutate']>[0], id: string, version: number, more: object = {}) =>
    api.mutate(who, 'recordConsultation', { id, version, held: true, note: '安全の計画を足す', ...more }, 'state');

  it('is noted after it was held, read by the partners, and is the 事前相談 of the partnership', async () => {
    const [slot = ''] = await slots(api, { startsOn: '2026-12-01' });
    const id = await booked(api, story, slot);
    expect(await record(coordinatorActor(), id, 1)).toMatchObject({ code: 'notYet' });
    api.clock.set('2026-12-01T11:00:00+09:00');
    expect(await record(null, id, 1)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await record(actor(), id, 1)).toMatchObject({ __typename: 'NotFound' });
    expect(await record(story.lead, id, 1)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record(coordinatorActor(), id, 1, { note: '' })).toMatchObject({ field: 'note' });
    const both = await Promise.all([record(coordinatorActor(), id, 1), record(coordinatorActor(), id, 1)]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['Conflict', 'RecordConsultationOk']);
    const finder = await api.query<{ grantFinder: { results: { lines: { rule: string; answer: string }[] }[] } }>(
      story.company,
      'query($id: ID!) { grantFinder(partnershipId: $id) { results { lines { rule answer } } } }',
      { id: story.partnershipId },
    );
    expect(finder.grantFinder.results[0]?.lines.find((line) => line.rule === 'consultation')?.answer).toBe('met');
    const page = await api.query<{ consultationPage: { bookings: { record: string }[]; records: object[] } }>(
      story.company,
      '{ consultationPage { bookings { record } records { id } } }',
    );
    expect(page.consultationPage).toEqual({ bookings: [{ record: '安全の計画を足す' }], records: [] });
  });

  it('who did not come can still be recorded later; the day before, everybody is reminded once', async () => {
    api.clock.set('2026-12-01T11:00:00+09:00');
    const [slot = ''] = await slots(api, { startsOn: '2026-12-10' });
    const id = await booked(api, story, slot);
    api.clock.set('2026-12-09T06:00:00+09:00');
    const reminders = async () => {
      await api.runSchedule('remind-consultations');
      return (await api.sql("select 1 from mail_message where key like 'consultation-reminder:%'")).length;
    };
    expect(await reminders()).toBe(0);
    api.clock.set('2026-12-09T08:00:00+09:00');
    expect(await reminders()).toBe(2);
    expect(await reminders()).toBe(2);
    api.clock.set('2026-12-10T12:00:00+09:00');
    expect(await record(coordinatorActor(), id, 1, { held: false, note: '' })).toMatchObject({ state: 'missed' });
    expect(await record(coordinatorActor(), id, 2)).toMatchObject({ state: 'held' });
    expect(await bookingRow(api, id)).toMatchObject({ state: 'held' });
  });
});
