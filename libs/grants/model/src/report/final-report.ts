import {
  type FieldIssue,
  type Form,
  type FormField,
  formIssues,
  formatYen,
  isEmpty,
  lifecycle,
  pageIssues,
  type Values,
} from '@musubi/platform/model';
import { type Budget, budgetTotals } from '../application/budget.js';
import { type BudgetPart, incomeColumns, lineColumnsFor, readBudget, rowsOf } from '../application/budget-input.js';
import { lineAmount } from '../application/budget-limits.js';
import type { CostCategory } from '../application/costs.js';
import type { RowsField } from '../application/sections.js';
import { isBlankRow } from '../application/section-issues.js';
import type { GrantRule } from '../call/call.js';

/** 実績報告: its own small life beside the application's. */
export const finalReportLifecycle = lifecycle<{ state: string }>()({
  name: 'finalReport',
  initial: 'draft',
  states: {
    draft: { applicant: '作成中', staff: '作成中' },
    submitted: { applicant: '提出済み', staff: '検査' },
    returned: { applicant: '直して出してください', staff: '差し戻し中' },
    settled: { applicant: '額の確定', staff: '額の確定' },
  },
  moves: {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      by: 'application:reportFinal',
      emits: 'FinalReportSubmitted',
      label: '実績を報告する',
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      by: 'application:returnReport',
      emits: 'FinalReportReturned',
      label: '実績報告を差し戻す',
    },
    settle: {
      from: ['submitted'],
      to: 'settled',
      by: 'application:settle',
      emits: 'FinalReportSettled',
      label: '額を確定する',
    },
  },
});

export type FinalReportState = keyof typeof finalReportLifecycle.states;
export const editableReportStates: readonly FinalReportState[] = ['draft', 'returned'];

/** What the partners tell together: also what a case study is made of later. */
export const resultFields: readonly FormField[] = [
  {
    id: 'done',
    title: '行ったこと',
    help: 'いつ、どこで、だれと、何をしたか。',
    kind: 'textarea',
    required: true,
    max: 3000,
  },
  { id: 'results', title: 'うまくいったこと・変わったこと', kind: 'textarea', required: true, max: 3000 },
  { id: 'participants', title: '参加した人の数（のべ）', kind: 'number', required: true },
  { id: 'times', title: '活動した回数', kind: 'number', required: true },
  {
    id: 'numbers',
    title: 'そのほかの数字で見える成果',
    help: '例：相談 42 件、外出の回数が週 1.2 回から 2.0 回に。',
    kind: 'textarea',
    max: 1000,
  },
  { id: 'collaboration', title: 'いっしょに取り組んでよかったこと', kind: 'textarea', required: true, max: 2000 },
  { id: 'learned', title: 'うまくいかなかったこと・次に生かすこと', kind: 'textarea', required: true, max: 2000 },
  {
    id: 'future',
    title: 'これからのこと',
    help: '助成のあと、どう続けるか。',
    kind: 'textarea',
    required: true,
    max: 2000,
  },
  { id: 'quote', title: '参加した人の声', help: '名前は書かないでください。', kind: 'textarea', max: 1000 },
  {
    id: 'publish',
    title: '市が事例として紹介することに同意する',
    help: '紹介する前に、内容を確認していただきます。',
    kind: 'checkbox',
  },
];

/** The tables of one partner's actual figures; a planned line keeps its id, so that plan and result stand side by side. */
export const actualRowsFor = (costs: readonly CostCategory[]): readonly RowsField[] => [
  {
    id: 'lines',
    title: '支出の実績',
    help: '領収書1枚につき1行。領収書の写真を付けてください。',
    addLabel: '支出を加える',
    rowLabel: '支出',
    min: 0,
    max: 300,
    columns: [
      ...lineColumnsFor(costs),
      { id: 'paidOn', title: '支払った日', kind: 'date', required: true },
      { id: 'payee', title: '支払先', kind: 'text', required: true, max: 60 },
    ],
  },
  {
    id: 'incomes',
    title: '助成金以外の収入の実績',
    help: '自己資金も収入です。収入と支出は同じ額になります。',
    addLabel: '収入を加える',
    rowLabel: '収入',
    min: 0,
    max: 50,
    columns: incomeColumns,
  },
];

export interface ReceiptFacts {
  readonly organisationId: string;
  readonly lineId: string;
}

export const resultsForm: Form = {
  id: 'results',
  pages: [{ id: 'results', title: '成果', fields: resultFields }],
};

export const resultIssues = (values: Values): FieldIssue[] => formIssues(resultsForm, values);

/** Issues of one partner's actual figures, its missing receipts included. Fields are `lines.0.payee`, `receipt.0`. */
export function actualIssues(
  part: BudgetPart,
  costs: readonly CostCategory[],
  receipts: readonly ReceiptFacts[],
): FieldIssue[] {
  return [
    ...actualRowsFor(costs).flatMap((rows) => tableIssues(rows, rowsOf(part.values[rows.id]))),
    ...receiptIssues(part, receipts),
  ];
}

/** A line of the plan on which nothing has been spent (yet): nobody has to fill it in. */
export const isUnspent = (row: Values): boolean =>
  ['unitPrice', 'paidOn', 'payee'].every((column) => isEmpty(row[column]));

function tableIssues(rows: RowsField, list: readonly Values[]): FieldIssue[] {
  if (list.length > rows.max)
    return [{ field: rows.id, code: 'invalid', message: `「${rows.title}」は${rows.max}行までです。` }];
  return list.flatMap((row, index) =>
    isBlankRow(rows, row) || (rows.id === 'lines' && isUnspent(row))
      ? []
      : pageIssues({ id: rows.id, title: rows.title, fields: rows.columns }, row).map((issue) => ({
          ...issue,
          field: `${rows.id}.${index}.${issue.field}`,
          message: `${rows.rowLabel}${index + 1}行目：${issue.message}`,
        })),
  );
}

function receiptIssues({ organisationId, values }: BudgetPart, receipts: readonly ReceiptFacts[]): FieldIssue[] {
  const [budget] = [readBudget([{ organisationId, values }], null)];
  return rowsOf(values['lines']).flatMap((row, index) => {
    const line = budget.lines[index];
    if (!line || lineAmount(line) === 0n || !line.eligible || isEmpty(row['item'])) return [];
    const there = receipts.some((each) => each.organisationId === organisationId && each.lineId === line.id);
    return there
      ? []
      : [
          {
            field: `receipt.${index}`,
            code: 'required',
            message: `支出${index + 1}行目「${String(row['item'])}」の領収書を付けてください。`,
          },
        ];
  });
}

/** A row that came from the plan and that nobody has spent on is left out of what is handed in. */
export const actualBudget = (parts: readonly BudgetPart[]): Budget => {
  const budget = readBudget(parts, null);
  return { ...budget, lines: budget.lines.filter((line) => lineAmount(line) > 0n) };
};

/** Incomes and the grant that comes out have to meet the costs. */
export function balanceIssues(actual: Budget, rule: GrantRule, decided: bigint): FieldIssue[] {
  const totals = budgetTotals({ ...actual, requested: decided }, rule);
  const difference = totals.grant + totals.otherIncome - totals.expense;
  if (totals.expense === 0n && totals.otherIncome === 0n) return [];
  if (difference === 0n) return [];
  const grant = `この実績で受けられる助成金は${formatYen(totals.grant)}の見込みです。`;
  return [
    difference > 0n
      ? {
          field: 'incomes',
          code: 'incomeAbove',
          message: `${grant}収入が支出より${formatYen(difference)}多くなっています。自己資金などの額を見直してください。`,
        }
      : {
          field: 'incomes',
          code: 'incomeBelow',
          message: `${grant}収入が支出より${formatYen(-difference)}足りません。自己資金などを加えてください。`,
        },
  ];
}
