import type { AgreementState } from './agreement.js';
import type { IntroductionSide, IntroductionState } from './introduction.js';
import { isOpenPartnership, type PartnershipState } from './partnership.js';

/** What the row of an introduction asks of the viewer: his turn, the other's, or nothing any more. */
export type Turn = 'mine' | 'theirs' | 'done';

export interface TurnFacts {
  readonly state: IntroductionState;
  readonly agreed: readonly IntroductionSide[];
  readonly side: IntroductionSide | null;
  readonly unread: number;
  /** A partnership was started from this introduction. */
  readonly partnershipId: string | null;
  /** Who wrote last in the conversation: the viewer's side, the other, or nobody. */
  readonly lastBy: 'mine' | 'theirs' | null;
}

/** Codes of the next action; the web app has the words. */
export const nextActions = [
  ...(['answer', 'read', 'write', 'waitAnswer', 'waitReply', 'openPartnership'] as const),
  ...(['answerInvitation', 'sign', 'plan', 'waitSignatures', 'waitPartner', 'working', 'none'] as const),
] as const;
export type NextAction = (typeof nextActions)[number];

export function turnOf(facts: TurnFacts): { turn: Turn; next: NextAction } {
  if (facts.state === 'requested' || facts.state === 'proposed') return openTurn(facts);
  if (facts.state !== 'accepted') return { turn: 'done', next: 'none' };
  if (facts.unread > 0) return { turn: 'mine', next: 'read' };
  if (facts.partnershipId) return { turn: 'done', next: 'openPartnership' };
  return facts.lastBy === 'mine' ? { turn: 'theirs', next: 'waitReply' } : { turn: 'mine', next: 'write' };
}

function openTurn(facts: TurnFacts): { turn: Turn; next: NextAction } {
  if (facts.side && !facts.agreed.includes(facts.side)) return { turn: 'mine', next: 'answer' };
  return { turn: 'theirs', next: 'waitAnswer' };
}

export interface PartnershipTurnFacts {
  readonly state: PartnershipState;
  /** The viewer's organisation is invited and has not answered. */
  readonly invited: boolean;
  readonly partnerCount: number;
  readonly unread: number;
  /** The newest agreement version, and whether the viewer's organisation has signed it. */
  readonly agreement: { readonly state: AgreementState; readonly signedByMine: boolean } | null;
}

export function partnershipTurn(facts: PartnershipTurnFacts): { turn: Turn; next: NextAction } {
  if (!isOpenPartnership(facts.state)) return { turn: 'done', next: 'none' };
  if (facts.invited) return { turn: 'mine', next: 'answerInvitation' };
  if (facts.unread > 0) return { turn: 'mine', next: 'read' };
  return facts.agreement?.state === 'open' ? signingTurn(facts.agreement.signedByMine) : workTurn(facts);
}

const signingTurn = (signedByMine: boolean): { turn: Turn; next: NextAction } =>
  signedByMine ? { turn: 'theirs', next: 'waitSignatures' } : { turn: 'mine', next: 'sign' };

function workTurn({ state, partnerCount }: PartnershipTurnFacts): { turn: Turn; next: NextAction } {
  if (state === 'active') return { turn: 'theirs', next: 'working' };
  return partnerCount < 2 ? { turn: 'theirs', next: 'waitPartner' } : { turn: 'mine', next: 'plan' };
}
