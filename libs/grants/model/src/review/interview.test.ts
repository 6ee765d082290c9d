import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  interviewProblems,
  type InterviewSetting,
  interviewSettingIssues,
  interviewTimes,
  planInterviews,
} from './interview.js';

const setting: InterviewSetting = {
  ...{ date: '2026-07-10', startsAt: '09:30', endsAt: '15:00', minutes: 20, pause: 10 },
  ...{ lunchFrom: '12:00', lunchUntil: '13:00', rooms: ['第1会議室', '第2会議室'], place: '見本市役所', note: '' },
};
const subject = (at: number, people: readonly string[]) => ({
  applicationId: `a${at}`,
  number: `R8-T-${String(at).padStart(4, '0')}`,
  people,
});

describe('interview timetable', () => {
  it('goes around lunch', () => {
    const times = interviewTimes(setting);
    expect(times[0]).toEqual({ startsAt: '09:30', endsAt: '09:50' });
    expect(times.map((each) => each.startsAt)).toEqual([
      ...['09:30', '10:00', '10:30', '11:00', '11:30'],
      ...['13:00', '13:30', '14:00', '14:30'],
    ]);
  });

  it('never needs anybody twice at once, whatever the calendar', () => {
    const people = fc.subarray(['p', 'q', 'r', 's', 'org1', 'org2'], { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(people, { maxLength: 12 }), (all) => {
        const subjects = all.map((each, at) => subject(at, each));
        const plan = planInterviews(setting, subjects);
        expect(interviewProblems(setting, plan.slots, subjects)).toEqual([]);
        expect(plan.slots.length + plan.left.length).toBe(subjects.length);
      }),
    );
  });

  it('takes choices back where the first ones lead nowhere', () => {
    const short = { ...setting, endsAt: '10:30' };
    const subjects = [subject(1, ['p']), subject(2, ['q']), subject(3, ['p', 'x']), subject(4, ['q', 'x'])];
    expect(planInterviews(short, subjects).left).toEqual([]);
    expect(planInterviews(short, [...subjects, subject(5, ['y'])]).left).toHaveLength(1);
  });

  it('says what is wrong with a timetable changed by hand', () => {
    const subjects = [subject(1, ['p']), subject(2, ['p'])];
    const at = (id: string, room: string, startsAt: string, endsAt: string) => ({
      applicationId: id,
      room,
      startsAt,
      endsAt,
    });
    const problems = interviewProblems(
      setting,
      [at('a1', '第1会議室', '11:50', '12:10'), at('a2', '第2会議室', '12:00', '12:20')],
      subjects,
    );
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain('昼休み');
    expect(interviewSettingIssues({ ...setting, endsAt: '09:00' })).toMatchObject([{ field: 'endsAt' }]);
    expect(interviewSettingIssues({ ...setting, rooms: [] })).toMatchObject([{ field: 'rooms' }]);
    expect(interviewSettingIssues(setting)).toEqual([]);
  });
});
