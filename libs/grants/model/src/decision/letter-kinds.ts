import {
  type CommonPlaceholder,
  commonPlaceholders,
  type OwnPlaceholder,
  ownPlaceholders,
} from './letter-placeholders.js';

interface KindData {
  readonly title: string;
  /** When it is sent, for the office. */
  readonly about: string;
  readonly own: readonly OwnPlaceholder[];
}

/** Letters to applicants. Each is a PDF with 第○号, sent to every partner. */
export const letterKinds = {
  grantDecision: { title: '交付決定通知書', about: '交付を決定したとき', own: [] },
  conditionalDecision: {
    title: '条件付き交付決定通知書',
    about: '条件を付けて交付を決定したとき',
    own: ['conditions'],
  },
  rejection: { title: '不交付決定通知書', about: '交付しないことを決定したとき', own: ['reason'] },
  ineligible: { title: '対象外通知書', about: '形式審査で対象外としたとき', own: ['reason'] },
  changeApproval: {
    title: '変更承認通知書',
    about: '計画や経費の変更を承認したとき',
    own: ['change', 'requestedOn', 'amountBefore', 'amountAfter', 'conditions'],
  },
  changeRefusal: {
    title: '変更不承認通知書',
    about: '変更を承認しないとき',
    own: ['change', 'requestedOn', 'reason'],
  },
  suspensionApproval: {
    title: '中止（廃止）承認通知書',
    about: '事業の中止や廃止を承認したとき',
    own: ['change', 'requestedOn', 'conditions'],
  },
  partnerChange: {
    title: '構成団体変更承認通知書',
    about: '構成団体の追加や交代を承認したとき',
    own: ['change', 'requestedOn'],
  },
  advanceApproval: { title: '概算払決定通知書', about: '概算払を決定したとき', own: ['advanceAmount', 'dueOn'] },
  settlement: {
    title: '額の確定通知書',
    about: '実績報告を検査し、額を確定したとき',
    own: ['reportedOn', 'actualAmount', 'settledAmount', 'paidAmount', 'balance'],
  },
  repayment: {
    title: '助成金返還請求書',
    about: '払いすぎた額の返還を求めるとき',
    own: ['settledAmount', 'paidAmount', 'repaymentAmount', 'dueOn', 'reason'],
  },
  cancellation: {
    title: '交付決定取消通知書',
    about: '交付決定を取り消すとき',
    own: ['reason', 'repaymentAmount', 'dueOn'],
  },
} as const satisfies Record<string, KindData>;

export type LetterKind = keyof typeof letterKinds;
export type OwnOf<Kind extends LetterKind> = (typeof letterKinds)[Kind]['own'][number];

/** The facts whoever issues a letter of this kind gives, as they are printed; '' leaves the line out. */
export type OwnFacts<Kind extends LetterKind> = { readonly [Name in OwnOf<Kind>]: string };
export type CommonFacts = { readonly [Name in CommonPlaceholder]: string };

export const isLetterKind = (text: string): text is LetterKind => Object.hasOwn(letterKinds, text);
export const letterKindNames = Object.keys(letterKinds) as LetterKind[];

/** Every placeholder a template of this kind may name, in the order they are offered. */
export function placeholdersOf(kind: LetterKind): { name: string; sample: string; key: string }[] {
  const own = letterKinds[kind].own.map((key: OwnPlaceholder) => ({ key, ...ownPlaceholders[key] }));
  const common = Object.entries(commonPlaceholders).map(([key, each]) => ({ key, ...each }));
  return [...own, ...common];
}
