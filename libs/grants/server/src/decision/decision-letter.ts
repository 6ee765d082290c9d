import type { DecisionOutcome, OwnFacts } from '@musubi/grants/model';

const kinds = {
  approved: 'grantDecision',
  approvedWithConditions: 'conditionalDecision',
  rejected: 'rejection',
} as const satisfies Record<DecisionOutcome, string>;

type DecisionKind = (typeof kinds)[DecisionOutcome];

interface Decided {
  readonly outcome: DecisionOutcome;
  readonly conditions: string;
  readonly reason: string;
}

/** Which letter a decision brings, and its own facts. */
export const decisionLetter = ({ outcome, conditions, reason }: Decided): [DecisionKind, OwnFacts<DecisionKind>] => [
  kinds[outcome],
  { conditions, reason },
];
