import {
  type FieldIssue,
  isLocalDate,
  lifecycle,
  type LocalDate,
  sumYen,
  type Values,
  type Yen,
} from '@musubi/platform/model';
import type { Budget } from '../application/budget.js';
import { lineAmount } from '../application/budget-limits.js';
import { type AwardSetting, pairFraction } from '../call/award-setting.js';

/** What can be asked for after the award (変更・中止・廃止). */
export const changeKinds = {
  content: { title: '事業の内容の変更', help: '活動、時期、会場、期間などを変えるとき。' },
  costs: { title: '経費の配分の変更', help: '経費区分のあいだでお金を移すとき、助成金を減らすとき。' },
  partner: { title: '構成団体の追加・交代', help: '新しい団体が加わるとき、団体が抜けるとき。' },
  suspension: { title: '事業の中止（一時）', help: '事情があって、しばらく止めるとき。' },
  resumption: { title: '事業の再開', help: '止めていた事業を、また始めるとき。' },
  abolition: { title: '事業の廃止', help: '事業を途中でやめるとき。それまでの実績を報告していただきます。' },
} as const;

export type AwardChangeKind = keyof typeof changeKinds;
export const isChangeKind = (text: string): text is AwardChangeKind => Object.hasOwn(changeKinds, text);

export interface ChangeFacts {
  readonly state: string;
}

/** A request for a change: small costs moves are only notified, a new partner has to agree first. */
export const changeLifecycle = lifecycle<ChangeFacts>()({
  name: 'change',
  initial: 'requested',
  states: {
    awaitingPartner: { applicant: '新しい団体の同意待ち', staff: '新しい団体の同意待ち' },
    requested: { applicant: '承認待ち', staff: '承認待ち' },
    notified: { applicant: '届出済み', staff: '届出' },
    approved: { applicant: '承認', staff: '承認' },
    refused: { applicant: '不承認', staff: '不承認' },
    withdrawn: { applicant: '取り下げ', staff: '取り下げ' },
  },
  moves: {
    askPartner: {
      from: ['requested'],
      to: 'awaitingPartner',
      by: 'application:requestChange',
      emits: 'ChangeRequested',
      label: '新しい団体に同意を求める',
    },
    agree: {
      from: ['awaitingPartner'],
      to: 'requested',
      by: 'change:agree',
      emits: 'ChangeAgreed',
      label: '加わることに同意する',
    },
    withdraw: {
      from: ['awaitingPartner', 'requested'],
      to: 'withdrawn',
      by: 'change:withdraw',
      emits: 'ChangeWithdrawn',
      label: '取り下げる',
    },
    approve: { from: ['requested'], to: 'approved', by: 'change:decide', emits: 'ChangeApproved', label: '承認する' },
    refuse: { from: ['requested'], to: 'refused', by: 'change:decide', emits: 'ChangeRefused', label: '承認しない' },
    notify: {
      from: ['requested'],
      to: 'notified',
      by: 'application:requestChange',
      emits: 'ChangeNotified',
      label: '届け出る',
    },
  },
});

export type ChangeState = keyof typeof changeLifecycle.states;

/** What is asked for, as it is stored. Dates in Tokyo, yen as digit strings. */
export interface ChangeContent {
  /** What changes, in words. */
  readonly what: string;
  readonly reason: string;
  /** New end of the project. */
  readonly endsOn?: LocalDate | null;
  /** First day of a suspension, resumption or abolition. */
  readonly fromOn?: LocalDate | null;
  /** The whole budget as it shall be: one part per partner. */
  readonly parts?: readonly { readonly organisationId: string; readonly values: Values }[];
  /** The grant as it shall be; never above the decided amount. */
  readonly grantYen?: string | null;
  /** As it stood when the request was made. */
  readonly was?: {
    readonly endsOn: LocalDate | null;
    readonly grantYen: string;
    readonly parts?: readonly { readonly organisationId: string; readonly values: Values }[];
  };
}

const longest = 2000;

/** Kinds that begin on a day. */
const dated: readonly AwardChangeKind[] = ['suspension', 'resumption', 'abolition'];

type Check = (content: ChangeContent, kind: AwardChangeKind) => FieldIssue | null;
const words =
  (field: 'what' | 'reason', title: string): Check =>
  (content) => {
    const text = content[field].trim();
    if (text === '') return { field, code: 'required', message: `「${title}」を入力してください。` };
    return [...text].length > longest
      ? { field, code: 'invalid', message: `「${title}」は${longest}字以内で入力してください。` }
      : null;
  };

const checks: readonly Check[] = [
  words('what', '変更の内容'),
  words('reason', '変更の理由'),
  ({ endsOn }) =>
    endsOn && !isLocalDate(endsOn)
      ? { field: 'endsOn', code: 'invalid', message: '「新しい終了日」は実在する日付にしてください。' }
      : null,
  ({ fromOn }, kind) =>
    dated.includes(kind) && !isLocalDate(fromOn ?? '')
      ? { field: 'fromOn', code: 'required', message: '「いつから」の日付を入力してください。' }
      : null,
];

/** What is wrong with the words and days of a request. Budgets and partners are looked at with the application. */
export const changeIssues = (kind: AwardChangeKind, content: ChangeContent): FieldIssue[] =>
  checks.flatMap((check) => check(content, kind) ?? []);

/** How much one cost category moves, in yen. */
export interface CostShift {
  readonly category: string;
  readonly before: Yen;
  readonly after: Yen;
}

export function costShifts(before: Budget, after: Budget): CostShift[] {
  const ids = [...new Set([...before.lines, ...after.lines].map((line) => line.category))];
  const of = (budget: Budget, id: string) =>
    sumYen(budget.lines.filter((line) => line.category === id).map(lineAmount));
  return ids
    .map((category) => ({ category, before: of(before, category), after: of(after, category) }))
    .filter((each) => each.before !== each.after);
}

/**
 * 軽微な変更: every category stays within the share of its planned amount that the call lets move without approval, and
 * the grant stays as decided. A category that did not exist before is never minor.
 */
export function isMinorChange(shifts: readonly CostShift[], setting: AwardSetting, grantUnchanged: boolean): boolean {
  if (!setting.minorChange || !grantUnchanged || shifts.length === 0) return false;
  const { numerator, denominator } = pairFraction(setting.minorChange);
  return shifts.every(({ before, after }) => {
    const moved = after > before ? after - before : before - after;
    return moved * denominator <= before * numerator;
  });
}
