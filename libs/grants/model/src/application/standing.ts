import { addDays, daysBetween, type LocalDate, tokyoDate } from '@musubi/platform/model';
import type { ApplicationState } from './lifecycle.js';
import { japaneseStanding, type StandingWords } from './standing-words.js';
import { isApplicationState, type Turn, turnOfState } from './state-words.js';

/** No applicant waits longer than this without a word. */
export const silentDays = 14;

/** States in which something is still to come, from the office or from the applicants themselves. */
export const waitingStates: readonly ApplicationState[] = [
  ...(['submitted', 'returned', 'accepted', 'inReview', 'reviewed', 'approved', 'reported', 'settled'] as const),
];

/** What may be open beside the state of an awarded application, and whose turn it is then. */
const pendings = {
  change: 'office',
  changePartner: 'you',
  advance: 'office',
  invoice: 'you',
  payment: 'office',
  return: 'you',
  interim: 'office',
  interimReturned: 'you',
} as const satisfies Readonly<Record<string, Turn>>;
export type Pending = keyof typeof pendings;

const isPending = (text: string): text is Pending => Object.hasOwn(pendings, text);

/** Days of its own an application has to keep, or the city: those that applicants are told. */
const dues = ['document', 'interim', 'final', 'return', 'payment'] as const;
export type Due = (typeof dues)[number];

const isDue = (text: string): text is Due => (dues as readonly string[]).includes(text);

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
  /** The next day of its own (`Due` and others), if there is one. */
  readonly due?: { readonly kind: string; readonly on: LocalDate } | null;
}

export interface Standing {
  readonly means: string;
  readonly next: string;
  /** When the next thing happens, in words; null when nothing is scheduled. */
  readonly when: string | null;
  /** Whole days since it came into this state. */
  readonly days: number;
  readonly turn: Turn;
}

/** The state in plain words, what comes next and when, days since: for the card and for the progress notice. */
export function standingOf(facts: StandingFacts, now: Date, words: StandingWords = japaneseStanding): Standing | null {
  if (!isApplicationState(facts.state)) return null;
  const open = (facts.pending ?? []).filter(isPending);
  const { means, next } = words.states[facts.state];
  return {
    means,
    next: [...open.map((each) => words.pending[each]), next].join(''),
    turn: open.some((each) => pendings[each] === 'office') ? 'office' : turnOfState[facts.state],
    when: whenWords(facts, tokyoDate(now), words),
    days: Math.max(0, daysBetween(tokyoDate(facts.since), tokyoDate(now))),
  };
}

/** Days the formal examination of one application usually takes after the call has closed. */
const screeningDays = 21;

function whenWords(facts: StandingFacts, today: LocalDate, words: StandingWords): string | null {
  const told = [dueWords(facts, today, words), scheduleWords(facts, today, words)].filter(Boolean);
  return told.length > 0 ? told.join('') : null;
}

const dueWords = ({ due }: StandingFacts, today: LocalDate, words: StandingWords): string | null =>
  due && isDue(due.kind) ? words.due(due.kind, due.on, due.on < today) : null;

/** What the call's schedule says of this state. A day that has passed is not promised again. */
function scheduleWords(facts: StandingFacts, today: LocalDate, words: StandingWords): string | null {
  const told = (say: (day: LocalDate, over: boolean) => string, day: LocalDate) => say(day, day < today);
  const result = facts.decisionOn && told(words.result, facts.decisionOn);
  switch (facts.state) {
    case 'returned':
      return facts.correctionDueAt ? words.correctBy(facts.correctionDueAt) : null;
    case 'submitted':
      return [told(words.screened, screenedBy(facts)), result].filter(Boolean).join('');
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

/**
 * Whether applicants must be told something today: by tomorrow's run they would have waited more than `silentDays`.
 * @param toldAt the last time something they were told of happened
 */
export function mustBreakSilence(state: string, toldAt: Date, now: Date): boolean {
  if (!(waitingStates as readonly string[]).includes(state)) return false;
  return now.getTime() - toldAt.getTime() > (silentDays - 1) * 86_400_000;
}
