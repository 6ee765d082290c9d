import { type FieldIssue, formatYen, isLocalDate, type LocalDate, type Yen } from '@musubi/platform/model';
import type { Budget } from '../application/budget.js';
import { lineAmount } from '../application/budget-limits.js';

/** What an inspector looks at (検査調書). */
export const inspectionChecks = [
  { id: 'purpose', title: '決定した事業の目的と内容のとおりに行われている' },
  { id: 'period', title: '支出は事業の期間のうちに行われている' },
  { id: 'receipts', title: '支出ごとに領収書があり、金額と宛名が合っている' },
  { id: 'categories', title: '経費区分と対象外経費の区分が正しい' },
  { id: 'incomes', title: '収入の実績が帳簿と合っている' },
  { id: 'doubleFunding', title: 'ほかの補助金と重ねて受けていない' },
  { id: 'records', title: '帳簿と書類の保管のしかたを確かめた' },
] as const;

export type InspectionAnswer = 'yes' | 'no';

/** The inspector's word on one line: what is accepted of it, and why not all. */
export interface InspectedLine {
  readonly organisationId: string;
  readonly lineId: string;
  /** Yen as a digit string, 0 … the amount of the line. */
  readonly acceptedYen: string;
  readonly reason: string;
}

export interface InspectionContent {
  readonly checks: Readonly<Record<string, InspectionAnswer>>;
  readonly lines: readonly InspectedLine[];
  readonly note: string;
  readonly inspectedOn: LocalDate | null;
  /** `papers` 書類, `visit` 実地 */
  readonly how: string;
}

export const inspectionWays = [
  { value: 'papers', label: '書類による検査' },
  { value: 'visit', label: '実地の検査' },
];

const key = (line: { organisationId: string; lineId: string }): string => `${line.organisationId}/${line.lineId}`;

/** Wrong amounts and lines that are not there: never stored. A cut may still lack its reason. */
export function inspectedLineIssues(actual: Budget, lines: readonly InspectedLine[]): FieldIssue[] {
  const known = new Map(actual.lines.map((line) => [key({ ...line, lineId: line.id }), line]));
  return lines.flatMap((inspected) => {
    const line = known.get(key(inspected));
    const issue = (message: string): FieldIssue => ({ field: `line:${inspected.lineId}`, code: 'invalid', message });
    if (!line) return [issue('この支出は実績報告にありません。画面を読み直してください。')];
    const amount = lineAmount(line);
    if (!/^\d{1,12}$/.test(inspected.acceptedYen) || BigInt(inspected.acceptedYen) > amount)
      return [issue(`「${line.item}」で認める額は0円から${formatYen(amount)}までです。`)];
    return [];
  });
}

/** Cuts of which nobody has said why. */
function unreasonedCuts(actual: Budget, lines: readonly InspectedLine[]): FieldIssue[] {
  const amounts = new Map(actual.lines.map((line) => [key({ ...line, lineId: line.id }), line]));
  return lines.flatMap((inspected) => {
    const line = amounts.get(key(inspected));
    return line && BigInt(inspected.acceptedYen) < lineAmount(line) && inspected.reason.trim() === ''
      ? [
          {
            field: `why-${inspected.organisationId}-${inspected.lineId}`,
            code: 'required',
            message: `「${line.item}」の一部を認めない理由を入力してください。`,
          },
        ]
      : [];
  });
}

/** What keeps an inspection from being the base of a settlement. */
export function inspectionIssues(inspection: InspectionContent | null, actual: Budget): FieldIssue[] {
  if (!inspection) return [{ field: 'checks', code: 'required', message: '検査をしてから額を確定してください。' }];
  const open = inspectionChecks.filter((check) => !(check.id in inspection.checks));
  const issues: FieldIssue[] = [
    ...unreasonedCuts(actual, inspection.lines),
    ...open.map((check) => ({
      field: `check:${check.id}`,
      code: 'required',
      message: `検査の項目「${check.title}」を確かめてください。`,
    })),
  ];
  const failed = inspectionChecks.some((check) => inspection.checks[check.id] === 'no');
  if (failed && inspection.note.trim() === '')
    issues.push({ field: 'note', code: 'required', message: '「いいえ」の項目があるときは、所見を入力してください。' });
  if (!inspection.inspectedOn || !isLocalDate(inspection.inspectedOn))
    issues.push({ field: 'inspectedOn', code: 'required', message: '検査をした日を入力してください。' });
  return issues;
}

/** The actual figures with what the inspection left of each line. */
export function inspectedBudget(actual: Budget, lines: readonly InspectedLine[]): Budget {
  const accepted = new Map(lines.map((line) => [key(line), BigInt(line.acceptedYen)]));
  const of = (organisationId: string, lineId: string): Yen | undefined => accepted.get(key({ organisationId, lineId }));
  return {
    ...actual,
    lines: actual.lines.map((line) => {
      const left = of(line.organisationId, line.id);
      return left === undefined ? line : { ...line, accepted: left };
    }),
  };
}
