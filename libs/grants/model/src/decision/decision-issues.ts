import { type FieldIssue, formatYen, type Yen } from '@musubi/platform/model';
import type { DecisionOutcome } from './decision.js';
import { outcomeWords } from './decision.js';

/** One line of a batch of decisions. */
export interface ProposedDecision {
  readonly outcome: string;
  /** Yen; 0 when nothing is granted. */
  readonly amount: Yen;
  readonly conditions: string;
  readonly reason: string;
}

export interface DecisionLimits {
  readonly number: string;
  readonly requested: Yen;
  /** Rounding unit of the call, in yen. */
  readonly unit: Yen;
}

const longest = 2000;
export const isOutcome = (text: string): text is DecisionOutcome => text in outcomeWords;

/** What is wrong with one decision: never more than requested, whole units, words where words are owed. */
export function decisionIssues(decision: ProposedDecision, limits: DecisionLimits): FieldIssue[] {
  const issue = (field: string, message: string): FieldIssue => ({
    field: `${field}:${limits.number}`,
    code: 'invalid',
    message: `${limits.number}：${message}`,
  });
  if (!isOutcome(decision.outcome)) return [issue('outcome', '「交付」「条件付き交付」「不交付」から選んでください。')];
  const wrong = decision.outcome === 'rejected' ? rejectionProblem(decision) : amountProblem(decision.amount, limits);
  const words = wordsProblem(decision);
  return [
    ...(wrong ? [issue(decision.outcome === 'rejected' ? 'reason' : 'amount', wrong)] : []),
    ...(words ? [issue('conditions', words)] : []),
  ];
}

function rejectionProblem(decision: ProposedDecision): string | null {
  if (decision.amount !== 0n) return '不交付の金額は0円です。';
  return decision.reason.trim() === '' ? '不交付の理由を入力してください。通知書に載ります。' : null;
}

function amountProblem(amount: Yen, { requested, unit }: DecisionLimits): string | null {
  if (amount <= 0n) return '交付決定額を入力してください。';
  if (amount > requested) return `交付決定額は申請額（${formatYen(requested)}）以下にしてください。`;
  return amount % unit === 0n ? null : `交付決定額は${formatYen(unit)}単位にしてください。`;
}

function wordsProblem(decision: ProposedDecision): string | null {
  if (decision.outcome === 'approvedWithConditions' && decision.conditions.trim() === '')
    return '付ける条件を入力してください。通知書に載ります。';
  return [...decision.conditions].length > longest || [...decision.reason].length > longest
    ? `条件と理由は${longest}字以内にしてください。`
    : null;
}
