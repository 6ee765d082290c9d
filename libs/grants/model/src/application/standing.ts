import { addDays, daysBetween, type LocalDate, seireki, tokyoDate } from '@musubi/platform/model';
import { momentWords } from './corrections.js';
import type { ApplicationState } from './lifecycle.js';
import { applicantNotes, isApplicationState } from './state-words.js';

/** No applicant waits longer than this without a word. */
export const silentDays = 14;

/** States in which the applicants wait for somebody: the office, or (returned) for their own deadline. */
export const waitingStates: readonly ApplicationState[] = [
  ...(['submitted', 'returned', 'accepted', 'inReview', 'reviewed', 'reported', 'settled'] as const),
];

/** What is known of an application's place in the call's schedule. */
export interface StandingFacts {
  readonly state: string;
  /** When it came into this state. */
  readonly since: Date;
  readonly correctionDueAt: Date | null;
  readonly callClosesAt: Date;
  /** The day on which results are announced, if the call says so. */
  readonly decisionOn: LocalDate | null;
}

export interface Standing {
  readonly means: string;
  readonly next: string;
  /** When the next thing happens, in words; null when nothing is scheduled. */
  readonly when: string | null;
  /** Whole days since it came into this state. */
  readonly days: number;
  readonly turn: 'you' | 'office' | 'nobody';
}

/** The state in plain words, what comes next and when, days since: for the card and for the progress notice. */
export function standingOf(facts: StandingFacts, now: Date): Standing | null {
  if (!isApplicationState(facts.state)) return null;
  return {
    ...applicantNotes[facts.state],
    when: whenWords(facts, tokyoDate(now)),
    days: Math.max(0, daysBetween(tokyoDate(facts.since), tokyoDate(now))),
  };
}

/** Days the formal examination of one application usually takes after the call has closed. */
const screeningDays = 21;

function whenWords(facts: StandingFacts, today: LocalDate): string | null {
  const result = facts.decisionOn && scheduled('結果のお知らせ', facts.decisionOn, today);
  switch (facts.state) {
    case 'returned':
      return facts.correctionDueAt ? `${momentWords(facts.correctionDueAt)}までに提出してください。` : null;
    case 'submitted':
      return [scheduled('書類の確認の終わり', screenedBy(facts), today), result].filter(Boolean).join('');
    case 'accepted':
    case 'inReview':
    case 'reviewed':
      return result;
    default:
      return null;
  }
}

function screenedBy({ callClosesAt, since }: StandingFacts): LocalDate {
  const from = callClosesAt > since ? callClosesAt : since;
  return addDays(tokyoDate(from), screeningDays);
}

/** A day that has passed is not promised again. */
const scheduled = (what: string, day: LocalDate, today: LocalDate): string =>
  day >= today
    ? `${what}は${seireki(day)}ごろの予定です。`
    : `${what}は${seireki(day)}ごろの予定でしたが、遅れています。決まりしだいお知らせします。`;

/**
 * Whether applicants must be told something today: by tomorrow's run they would have waited more than `silentDays`.
 * @param toldAt the last time something they were told of happened
 */
export function mustBreakSilence(state: string, toldAt: Date, now: Date): boolean {
  if (!(waitingStates as readonly string[]).includes(state)) return false;
  return now.getTime() - toldAt.getTime() > (silentDays - 1) * 86_400_000;
}
