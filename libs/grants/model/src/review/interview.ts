import { type FieldIssue, isLocalDate, type LocalDate, tokyoInstant } from '@musubi/platform/model';
import type { Appointment } from '../office/calendar-file.js';

/** The frame of an interview day. Times are `HH:mm` in Tokyo. */
export interface InterviewSetting {
  readonly date: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
  /** Between two interviews. */
  readonly pause: number;
  readonly lunchFrom: string;
  readonly lunchUntil: string;
  readonly rooms: readonly string[];
  readonly place: string;
  readonly note: string;
  /** What to bring; absent in timetables made before it was asked for. */
  readonly bring?: string;
}

/** One interview. */
export interface InterviewSlot {
  readonly applicationId: string;
  readonly room: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Somebody who must be there: reviewers and organisations, by their ids. */
export interface InterviewSubject {
  readonly applicationId: string;
  readonly number: string;
  readonly people: readonly string[];
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What is wrong with the frame; fields are named as its keys. */
export function interviewSettingIssues(setting: InterviewSetting): FieldIssue[] {
  const issue = (field: string, message: string): FieldIssue => ({ field, code: 'invalid', message });
  const times = (['startsAt', 'endsAt', 'lunchFrom', 'lunchUntil'] as const).filter((key) => !isTime(setting[key]));
  if (!isLocalDate(setting.date)) return [issue('date', '面接の日を選んでください。')];
  if (times.length > 0) return times.map((key) => issue(key, '時刻は 09:30 のように入力してください。'));
  const rules: readonly [holds: boolean, field: string, message: string][] = [
    [setting.startsAt < setting.endsAt, 'endsAt', '終わりの時刻は始まりより後にしてください。'],
    [setting.lunchFrom <= setting.lunchUntil, 'lunchUntil', '昼休みの終わりは始まりより後にしてください。'],
    [within(setting.minutes, 5, 240), 'minutes', '面接の時間は5分から240分までです。'],
    [within(setting.pause, 0, 120), 'pause', '間の時間は0分から120分までです。'],
  ];
  return [
    ...rules.filter(([holds]) => !holds).map(([, field, message]) => issue(field, message)),
    ...roomIssues(setting.rooms).map((message) => issue('rooms', message)),
  ];
}

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function roomIssues(rooms: readonly string[]): string[] {
  if (rooms.length === 0 || rooms.some((room) => room.trim() === '')) return ['会場を1つ以上入力してください。'];
  return new Set(rooms).size < rooms.length || rooms.length > 20 ? ['会場は重ならない名前で20までです。'] : [];
}

/** Start and end of every interview that fits into the day, around lunch. */
export function interviewTimes(setting: InterviewSetting): { startsAt: string; endsAt: string }[] {
  const [lunchFrom, lunchUntil, end] = [setting.lunchFrom, setting.lunchUntil, setting.endsAt].map(minutesOf) as [
    number,
    number,
    number,
  ];
  const times: { startsAt: string; endsAt: string }[] = [];
  let start = minutesOf(setting.startsAt);
  while (start + setting.minutes <= end) {
    const until = start + setting.minutes;
    const meetsLunch = start < lunchUntil && until > lunchFrom;
    if (!meetsLunch) times.push({ startsAt: timeOf(start), endsAt: timeOf(until) });
    start = meetsLunch ? Math.max(lunchUntil, start + 1) : until + setting.pause;
  }
  return times;
}

export interface InterviewPlan {
  readonly slots: readonly InterviewSlot[];
  /** Numbers of applications that found no place. */
  readonly left: readonly string[];
}

interface Search {
  readonly subjects: readonly InterviewSubject[];
  readonly clashes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rooms: number;
  readonly times: number;
  steps: number;
}

/** Steps after which the search settles for what it has; small days are solved exactly long before. */
const mostSteps = 200_000;

/**
 * Puts every interview into the earliest time in which a room is free and nobody is needed twice. Whoever clashes most
 * comes first; where that leads nowhere, earlier choices are taken back.
 */
export function planInterviews(setting: InterviewSetting, subjects: readonly InterviewSubject[]): InterviewPlan {
  const times = interviewTimes(setting);
  const clashes = new Map(subjects.map((each) => [each.applicationId, clashesOf(each, subjects)]));
  const clashCount = ({ applicationId }: InterviewSubject) => clashes.get(applicationId)?.size ?? 0;
  const ordered = [...subjects].sort((a, b) => clashCount(b) - clashCount(a) || a.number.localeCompare(b.number));
  const search: Search = { subjects: ordered, clashes, rooms: setting.rooms.length, times: times.length, steps: 0 };
  const placed = place(search, 0, new Map()) ?? greedy(search);
  const byTime = times.flatMap((time, at) =>
    ordered
      .filter(({ applicationId }) => placed.get(applicationId) === at)
      .sort((a, b) => a.number.localeCompare(b.number))
      .map(({ applicationId }, room) => ({ applicationId, room: setting.rooms[room] ?? '', ...time })),
  );
  return {
    slots: byTime,
    left: ordered.filter(({ applicationId }) => !placed.has(applicationId)).map(({ number }) => number),
  };
}

const clashesOf = (subject: InterviewSubject, all: readonly InterviewSubject[]): ReadonlySet<string> =>
  new Set(
    all
      .filter((other) => other !== subject && other.people.some((person) => subject.people.includes(person)))
      .map(({ applicationId }) => applicationId),
  );

type Placed = Map<string, number>;

function free(search: Search, placed: Placed, applicationId: string, time: number): boolean {
  const there = [...placed].filter(([, at]) => at === time).map(([id]) => id);
  return there.length < search.rooms && !there.some((id) => search.clashes.get(applicationId)?.has(id));
}

function place(search: Search, at: number, placed: Placed): Placed | null {
  const subject = search.subjects[at];
  if (!subject) return placed;
  for (let time = 0; time < search.times; time += 1) {
    if ((search.steps += 1) > mostSteps) return null;
    if (!free(search, placed, subject.applicationId, time)) continue;
    placed.set(subject.applicationId, time);
    const found = place(search, at + 1, placed);
    if (found) return found;
    placed.delete(subject.applicationId);
  }
  return null;
}

/** As many as fit, one after the other: what does not fit is named. */
function greedy(search: Search): Placed {
  const placed: Placed = new Map();
  for (const { applicationId } of search.subjects) {
    const time = Array.from({ length: search.times }, (_each, at) => at).find((at) =>
      free(search, placed, applicationId, at),
    );
    if (time !== undefined) placed.set(applicationId, time);
  }
  return placed;
}

/** What is wrong with a timetable that was changed by hand, in words. */
export function interviewProblems(
  setting: InterviewSetting,
  slots: readonly InterviewSlot[],
  subjects: readonly InterviewSubject[],
): string[] {
  const byId = new Map(subjects.map((each) => [each.applicationId, each]));
  const known = slots.flatMap((slot) => {
    const subject = byId.get(slot.applicationId);
    return subject ? [{ slot, subject }] : [];
  });
  const strange = known.length < slots.length ? ['面接の対象でない申請が入っています。'] : [];
  const lunch = known
    .filter(({ slot }) => slot.startsAt < setting.lunchUntil && slot.endsAt > setting.lunchFrom)
    .map(({ subject }) => `${subject.number} が昼休みに重なっています。`);
  const clashes = known.flatMap((one, at) => known.slice(at + 1).map((other) => clashWords(one, other) ?? ''));
  return [...new Set([...strange, ...lunch, ...clashes.filter(Boolean)])];
}

interface Placement {
  readonly slot: InterviewSlot;
  readonly subject: InterviewSubject;
}

function clashWords(one: Placement, other: Placement): string | null {
  if (one.subject === other.subject) return `${one.subject.number} が2回入っています。`;
  if (one.slot.startsAt >= other.slot.endsAt || other.slot.startsAt >= one.slot.endsAt) return null;
  const both = `${one.subject.number} と ${other.subject.number}`;
  if (one.slot.room === other.slot.room) return `${both} が同じ時間に同じ会場です。`;
  return other.subject.people.some((id) => one.subject.people.includes(id))
    ? `${both} に、同じ審査員または団体が同じ時間に入っています。`
    : null;
}

/** A timetable as people were told of it. */
export interface InterviewDay {
  readonly setting: InterviewSetting;
  readonly slots: readonly InterviewSlot[];
}

export interface InterviewChanges {
  /** Applications whose people have to hear of their time, for the first time or anew. */
  readonly told: readonly string[];
  /** Applications that are not heard any more. */
  readonly dropped: readonly string[];
}

const dayFacts = ({ date, place, note, bring = '' }: InterviewSetting): string =>
  JSON.stringify([date, place, note, bring]);
const slotFacts = ({ room, startsAt, endsAt }: InterviewSlot): string => `${startsAt} ${endsAt} ${room}`;

/** What is different for whom since people were last told. */
export function interviewChanges(sent: InterviewDay | null, next: InterviewDay): InterviewChanges {
  const before = new Map(sent?.slots.map((slot) => [slot.applicationId, slotFacts(slot)]));
  const otherDay = sent === null || dayFacts(sent.setting) !== dayFacts(next.setting);
  const heard = new Set(next.slots.map(({ applicationId }) => applicationId));
  return {
    told: next.slots
      .filter((slot) => otherDay || before.get(slot.applicationId) !== slotFacts(slot))
      .map(({ applicationId }) => applicationId),
    dropped: [...before.keys()].filter((id) => !heard.has(id)),
  };
}

/** The interview of one application as its people see it. Times are `HH:mm` in Tokyo. */
export interface InterviewFacts {
  readonly date: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly room: string;
  readonly bring: string;
  readonly note: string;
}

export const interviewFacts = (
  { date, place, note, bring = '' }: InterviewSetting,
  slot: InterviewSlot,
): InterviewFacts => ({
  ...{ date, place, note, bring, room: slot.room, startsAt: slot.startsAt, endsAt: slot.endsAt },
});

/** An interview for a calendar. The same application keeps its id, so that a second file changes the first one's. */
export const interviewAppointment = (facts: InterviewFacts, applicationId: string, number: string): Appointment => ({
  id: `interview-${applicationId}`,
  title: `助成金の面接 ${number}`,
  startsAt: tokyoInstant(facts.date, facts.startsAt),
  endsAt: tokyoInstant(facts.date, facts.endsAt),
  place: `${facts.place} ${facts.room}`,
  text: [facts.bring && `持ち物：${facts.bring}`, facts.note].filter(Boolean).join('\n'),
});
