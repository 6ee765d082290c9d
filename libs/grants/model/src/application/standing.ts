import { addDays, daysBetween, type LocalDate, seireki, tokyoDate } from '@musubi/platform/model';
import { momentWords } from './corrections.js';
import type { ApplicationState } from './lifecycle.js';
import { applicantNotes, isApplicationState } from './state-words.js';

/** No applicant waits longer than this without a word. */
export const silentDays = 14;

/** States in which something is still to come, from the office or from the applicants themselves. */
export const waitingStates: readonly ApplicationState[] = [
  ...(['submitted', 'returned', 'accepted', 'inReview', 'reviewed', 'approved', 'reported', 'settled'] as const),
];

/** What is open beside the state of an awarded application, in words; `office` while the city works on it. */
const pendings = {
  change: { words: '変更の申請を、市が確かめています。', turn: 'office' },
  changePartner: { words: '変更の申請は、加わる団体の同意を待っています。', turn: 'you' },
  advance: { words: '概算払の申請を、市が確かめています。', turn: 'office' },
  invoice: { words: '概算払が決まりました。請求書を出してください。', turn: 'you' },
  payment: { words: '請求書を受け取り、市が支払いの手続きをしています。', turn: 'office' },
  return: { words: '助成金の返還をお待ちしています。', turn: 'you' },
  interim: { words: '遂行状況報告を、市が確かめています。', turn: 'office' },
  interimReturned: { words: '遂行状況報告に直していただきたいところがあります。', turn: 'you' },
} as const;
export type Pending = keyof typeof pendings;

const isPending = (text: string): text is Pending => Object.hasOwn(pendings, text);

/** What is known of an application's place in the call's schedule. */
export interface StandingFacts {
  readonly state: string;
  /** When it came into this state. */
  readonly since: Date;
  readonly correctionDueAt: Date | null;
  readonly callClosesAt: Date;
  /** The day on which results are announced, if the call says so. */
  readonly decisionOn: LocalDate | null;
  /** What is open beside the state (`Pending`), after the award. */
  readonly pending?: readonly string[];
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
  const open = (facts.pending ?? []).filter(isPending).map((each) => pendings[each]);
  const note = applicantNotes[facts.state];
  return {
    ...note,
    next: [...open.map(({ words }) => words), note.next].join(''),
    turn: open.some(({ turn }) => turn === 'office') ? 'office' : note.turn,
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
