export type DecisionOutcome = 'approved' | 'approvedWithConditions' | 'rejected';

export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  approved: '交付',
  approvedWithConditions: '条件付き交付',
  rejected: '不交付',
};
