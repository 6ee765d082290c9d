import {
  addDays,
  daysBetween,
  type FieldIssue,
  isLocalDate,
  lifecycle,
  type LocalDate,
  seireki,
  tokyoDate,
  tokyoInstant,
  tokyoTime,
} from '@musubi/platform/model';

/** Where a consultation takes place: at a desk, online, or as the group wishes. */
export type ConsultationWay = 'place' | 'online' | 'either';

export const consultationWayWords: Readonly<Record<ConsultationWay, string>> = {
  place: '窓口',
  online: 'オンライン',
  either: '窓口かオンライン',
};

/** Days ahead a consultation is booked where no call says otherwise. */
export const usualDaysAhead = 2;

export interface BookingFacts {
  readonly state: string;
}

/** What becomes of a booking. A consultation held without a booking is recorded by itself. */
export const consultationLifecycle = lifecycle<BookingFacts>()({
  name: 'consultation',
  initial: 'booked',
  states: {
    booked: { applicant: '予約済み', staff: '予約' },
    held: { applicant: '相談済み', staff: '記録済み' },
    missed: { applicant: '来られなかった相談', staff: '来所なし' },
    cancelled: { applicant: '取り消し', staff: '取り消し' },
  },
  moves: {
    reschedule: {
      from: ['booked'],
      to: 'booked',
      by: 'consultation:change',
      emits: 'ConsultationRescheduled',
      label: '日時を変える',
    },
    cancel: {
      from: ['booked'],
      to: 'cancelled',
      by: 'consultation:change',
      emits: 'ConsultationCancelled',
      label: '予約を取り消す',
    },
    hold: {
      from: ['booked', 'missed'],
      to: 'held',
      by: 'consultation:hold',
      emits: 'ConsultationHeld',
      label: '記録する',
    },
    miss: {
      from: ['booked'],
      to: 'missed',
      by: 'consultation:hold',
      emits: 'ConsultationMissed',
      label: '来所なしにする',
    },
  },
});

export type ConsultationState = keyof typeof consultationLifecycle.states;

export interface SlotTimes {
  readonly startsAt: Date;
}

/** The last day on which a slot can be booked, so many days ahead. */
export const lastBookingDay = (slot: SlotTimes, daysAhead: number): LocalDate =>
  addDays(tokyoDate(slot.startsAt), -daysAhead);

/** Why a slot cannot be booked any more; null while it can. */
export function tooLate(slot: SlotTimes, daysAhead: number, now: Date): string | null {
  if (slot.startsAt <= now) return 'この日時は過ぎています。ほかの日時を選んでください。';
  const last = lastBookingDay(slot, daysAhead);
  return tokyoDate(now) <= last
    ? null
    : `相談の${daysAhead}日前（${seireki(last)}）までに予約してください。ほかの日時を選んでください。`;
}

/** What the office publishes at once: one time of a day, and the same in the weeks after. */
export interface SlotPlan {
  readonly startsOn: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly way: string;
  readonly place: string;
  readonly onlineUrl: string;
  readonly desk: string;
  readonly capacity: number;
  readonly weeks: number;
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const longestMinutes = 240;

type PlanCheck = readonly [field: keyof SlotPlan, right: (plan: SlotPlan) => boolean, message: string];

const planChecks: readonly PlanCheck[] = [
  ['startsOn', (plan) => isLocalDate(plan.startsOn), '日付は 2026-12-01 のような実在する日付で入力してください。'],
  ['startTime', (plan) => time.test(plan.startTime), '始まる時刻は 10:00 のように入力してください。'],
  ['endTime', (plan) => time.test(plan.endTime), '終わる時刻は 10:30 のように入力してください。'],
  ['way', (plan) => plan.way in consultationWayWords, '窓口かオンラインかを選んでください。'],
  ['place', (plan) => plan.way === 'online' || plan.place.trim() !== '', '相談する場所を入力してください。'],
  [
    'onlineUrl',
    (plan) => isAddress(plan.onlineUrl),
    'オンラインの入口は https:// で始まるアドレスを入力してください。',
  ],
  ['desk', (plan) => plan.desk.trim() !== '', '担当する窓口を入力してください。'],
  ['capacity', (plan) => within(plan.capacity, 1, 20), '同じ時間に受けられる数は1から20までにしてください。'],
  ['weeks', (plan) => within(plan.weeks, 1, 26), 'くり返しは26週までにしてください。'],
];

const isAddress = (text: string): boolean => text === '' || /^https:\/\/[^\s]+\.[^\s]+$/.test(text);

export function slotPlanIssues(plan: SlotPlan, now: Date): FieldIssue[] {
  const found = planChecks
    .filter(([, right]) => !right(plan))
    .map(([field, , message]) => ({ field, code: 'invalid', message }));
  return found.length > 0 ? found : timeIssues(plan, now);
}

const within = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

function timeIssues(plan: SlotPlan, now: Date): FieldIssue[] {
  const [start, end] = [tokyoInstant(plan.startsOn, plan.startTime), tokyoInstant(plan.startsOn, plan.endTime)];
  const minutes = (end.getTime() - start.getTime()) / 60_000;
  if (minutes <= 0 || minutes > longestMinutes)
    return [
      { field: 'endTime', code: 'invalid', message: '終わる時刻は、始まる時刻より後、4時間以内にしてください。' },
    ];
  if (start <= now) return [{ field: 'startsOn', code: 'invalid', message: 'これから先の日時にしてください。' }];
  return daysBetween(tokyoDate(now), plan.startsOn) > 366
    ? [{ field: 'startsOn', code: 'invalid', message: '1年より先の枠はつくれません。' }]
    : [];
}

/** The slots of a plan, week after week. */
export const slotsOf = (plan: SlotPlan): { startsAt: Date; endsAt: Date }[] =>
  Array.from({ length: plan.weeks }, (_, week) => {
    const day = addDays(plan.startsOn, week * 7);
    return { startsAt: tokyoInstant(day, plan.startTime), endsAt: tokyoInstant(day, plan.endTime) };
  });

/** `2026年12月1日 10:00〜10:30` */
export const slotWords = (slot: { startsAt: Date; endsAt: Date }): string =>
  `${seireki(tokyoDate(slot.startsAt))} ${tokyoTime(slot.startsAt).slice(0, 5)}〜${tokyoTime(slot.endsAt).slice(0, 5)}`;

const topicMax = 500;
const noteMax = 2000;

export function topicIssues(topic: string): FieldIssue[] {
  if (topic.trim() === '')
    return [{ field: 'topic', code: 'required', message: '相談したいことを、ひとことで入力してください。' }];
  return [...topic].length > topicMax
    ? [{ field: 'topic', code: 'invalid', message: `相談したいことは${topicMax}字以内で入力してください。` }]
    : [];
}

export function recordIssues(note: string): FieldIssue[] {
  if (note.trim() === '')
    return [
      { field: 'note', code: 'required', message: '話したことと、次にすることを入力してください。団体も読みます。' },
    ];
  return [...note].length > noteMax
    ? [{ field: 'note', code: 'invalid', message: `記録は${noteMax}字以内で入力してください。` }]
    : [];
}
