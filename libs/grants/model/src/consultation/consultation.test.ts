import { describe, expect, test } from '@jest/globals';
import { calendarFile } from '../office/calendar-file.js';
import { lastBookingDay, slotPlanIssues, slotsOf, tooLate } from './consultation.js';

const now = new Date('2026-11-26T12:00:00+09:00');
const slot = (at: string) => ({ startsAt: new Date(at) });
const plan = {
  ...{ startsOn: '2026-12-01', startTime: '10:00', endTime: '10:30', way: 'place', place: '市役所3階' },
  ...{ onlineUrl: '', desk: '協働推進課', capacity: 1, weeks: 3 },
};

describe('booking a consultation', () => {
  test('ends so many days ahead, counted by days in Tokyo', () => {
    expect(lastBookingDay(slot('2026-11-28T09:00:00+09:00'), 2)).toBe('2026-11-26');
    expect(tooLate(slot('2026-11-28T09:00:00+09:00'), 2, now)).toBeNull();
    expect(tooLate(slot('2026-11-28T09:00:00+09:00'), 2, new Date('2026-11-27T00:00:00+09:00'))).toContain('2日前');
    expect(tooLate(slot('2026-11-26T13:00:00+09:00'), 0, now)).toBeNull();
    expect(tooLate(slot('2026-11-26T11:00:00+09:00'), 0, now)).toContain('過ぎています');
  });

  test('a plan makes the same time week after week', () => {
    expect(slotPlanIssues(plan, now)).toEqual([]);
    expect(slotsOf(plan).map((each) => each.startsAt.toISOString())).toEqual([
      '2026-12-01T01:00:00.000Z',
      '2026-12-08T01:00:00.000Z',
      '2026-12-15T01:00:00.000Z',
    ]);
  });

  test.each([
    ['startsOn', { startsOn: '2026-02-30' }],
    ['startsOn', { startsOn: '2026-11-20' }],
    ['endTime', { endTime: '09:30' }],
    ['place', { place: ' ' }],
    ['onlineUrl', { onlineUrl: 'javascript:alert(1)' }],
    ['capacity', { capacity: 0 }],
    ['weeks', { weeks: 99 }],
  ])('says what is wrong with %s', (field, more) => {
    expect(slotPlanIssues({ ...plan, ...more }, now).map((issue) => issue.field)).toEqual([field]);
  });
});

test('a calendar file folds its lines and escapes its texts', () => {
  const file = calendarFile(
    [
      {
        ...{
          id: 'x',
          title: '事前相談、地域づくり',
          place: '市役所3階; 窓口',
          text: 'あ'.repeat(60),
          url: 'https://x.jp/',
        },
        ...{ startsAt: new Date('2026-12-01T01:00:00Z'), endsAt: new Date('2026-12-01T01:30:00Z') },
      },
    ],
    now,
  );
  expect(file).toContain('DTSTART:20261201T010000Z\r\n');
  expect(file).toContain('LOCATION:市役所3階\\; 窓口\r\n');
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replace(/\r\n /g, '')).toContain('あ'.repeat(60));
});
