import { formatYen, type LocalDate, type Reason, reason, seireki } from '@musubi/platform/model';
import type { ApplicationState } from '../application/lifecycle.js';

/** States in which an application is over for good: its records are kept for a time, then they may go. */
export const endedStates = [
  ...(['rejected', 'withdrawn', 'ineligible', 'cancelled', 'closed'] as const),
] satisfies readonly ApplicationState[];

/** Days before the end of its time at which the partners of a draft that was never handed in are told once more. */
export const draftNoticeDays = 30;

export interface DisposalFacts {
  readonly state: string;
  /** Nothing can be handed in any more: a draft is over as well. */
  readonly callClosed: boolean;
  /** Last day the records have to be kept; null: not over yet. */
  readonly retainUntil: LocalDate | null;
  /** Yen that is still to be paid or to come back. */
  readonly openYen: bigint;
}

/** Why the records of an application may not be disposed of on `today`; null when they may. */
export function disposalRefusal(facts: DisposalFacts, today: LocalDate): Reason | null {
  const { state, callClosed, retainUntil, openYen } = facts;
  const ended = (endedStates as readonly string[]).includes(state) || (state === 'draft' && callClosed);
  if (!ended || retainUntil === null) return reason('notOver', 'まだ終わっていない申請の記録は、廃棄できません。');
  if (openYen > 0n)
    return reason(
      'moneyOpen',
      `支払いまたは返還が${formatYen(openYen)}残っています。記録してからでないと、廃棄できません。`,
    );
  if (today <= retainUntil)
    return reason('kept', `${seireki(retainUntil)}まで保存する記録です。それまでは廃棄できません。`);
  return null;
}

/** What stays known of a disposal (廃棄簿), stored with the application as JSON. */
export interface Disposal {
  readonly reason: string;
  readonly byName: string;
  readonly files: number;
}
