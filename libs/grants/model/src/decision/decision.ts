export type DecisionOutcome = 'approved' | 'approvedWithConditions' | 'rejected';

export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  approved: '交付',
  approvedWithConditions: '条件付き交付',
  rejected: '不交付',
};

/** Letters to applicants. Each is a PDF with 第○号, sent to every partner. */
export type LetterKind = 'grantDecision' | 'rejection' | 'changeApproval' | 'settlement' | 'cancellation';

export const letterTitles: Readonly<Record<LetterKind, string>> = {
  grantDecision: '交付決定通知書',
  rejection: '不交付決定通知書',
  changeApproval: '変更承認通知書',
  settlement: '額の確定通知書',
  cancellation: '交付決定取消通知書',
};
