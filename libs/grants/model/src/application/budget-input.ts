import { type FormField, type Values, type Yen, formatYen, parseYen } from '@musubi/platform/model';
import type { Budget, BudgetIncome, BudgetLine } from './budget.js';
import { costLimitWords } from './cost-settings.js';
import { costCategories, type CostCategory, costCategory, incomeSources } from './costs.js';

/** The costs and incomes of one partner as typed and stored: amounts are digit strings. */
export interface BudgetPart {
  readonly organisationId: string;
  readonly values: Values;
}

const quantityLimit = 100_000;

/** Columns of a cost row for the categories of a call; the same table draws the form and validates it. */
export const lineColumnsFor = (costs: readonly CostCategory[]): readonly FormField[] => [
  {
    id: 'category',
    title: '経費区分',
    kind: 'select',
    required: true,
    choices: costs.map((each) => ({ value: each.id, label: each.title, hint: hintOf(each) })),
  },
  { id: 'item', title: '内容', help: '例：チラシ印刷 A4 両面', kind: 'text', required: true, max: 60 },
  {
    id: 'unitPrice',
    title: '単価（税込・円）',
    kind: 'yen',
    required: true,
    validate: (value, row) => unitPriceIssue(String(value), row, costs),
  },
  {
    id: 'quantity',
    title: '数量',
    kind: 'number',
    required: true,
    validate: (value) =>
      Number(value) >= 1 && Number(value) <= quantityLimit
        ? null
        : `「数量」は1から${quantityLimit.toLocaleString('ja-JP')}までの整数で入力してください。`,
  },
  { id: 'unit', title: '単位（枚・回など）', kind: 'text', max: 10 },
  { id: 'ineligible', title: '助成の対象にしない', kind: 'checkbox' },
];

/** What the category is for, and its limits where the standing words do not say them. */
function hintOf(category: CostCategory): string {
  const standing = costCategories.some((each) => each.id === category.id && each.help === category.help);
  const limits = costLimitWords(category).filter((words) => !(standing && words.startsWith('1つ')));
  return [category.help, limits.length > 0 ? `${limits.join('、')}。` : ''].filter(Boolean).join('');
}

/** Columns of a cost row with the standard categories. */
export const lineColumns: readonly FormField[] = lineColumnsFor(costCategories);

/** Columns of an income row. */
export const incomeColumns: readonly FormField[] = [
  { id: 'source', title: '収入の種類', kind: 'select', required: true, choices: incomeSources },
  { id: 'label', title: '内容', help: '例：町内会の積立金', kind: 'text', required: true, max: 60 },
  { id: 'amount', title: '金額（円）', kind: 'yen', required: true },
  { id: 'earmarked', title: 'この事業だけに使うと決まっている', kind: 'checkbox' },
];

function unitPriceIssue(text: string, row: Values, costs: readonly CostCategory[]): string | null {
  const category = costCategory(String(row.category), costs);
  const under = category?.unitPriceUnder;
  const price = parseYen(text);
  return under !== undefined && price !== null && price >= under && row.ineligible !== true
    ? `${category?.title ?? ''}は1つ${formatYen(under)}未満（税込）のものだけです。経費区分を見直してください。`
    : null;
}

export const rowsOf = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter((row): row is Values => typeof row === 'object' && row !== null) : [];

/** All partners' parts as one budget. Half-typed amounts count as 0 until they are whole numbers. */
export function readBudget(parts: readonly BudgetPart[], requested: unknown): Budget {
  return {
    lines: parts.flatMap((part) => rowsOf(part.values.lines).map((row) => readLine(part.organisationId, row))),
    incomes: parts.flatMap((part) => rowsOf(part.values.incomes).map((row) => readIncome(part.organisationId, row))),
    requested: yenOf(requested),
  };
}

const yenOf = (value: unknown): Yen => parseYen(String(value ?? '')) ?? 0n;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readLine(organisationId: string, row: Values): BudgetLine {
  const quantity = Number(row.quantity);
  return {
    id: textOf(row.id),
    organisationId,
    category: textOf(row.category),
    item: textOf(row.item),
    unitPrice: yenOf(row.unitPrice),
    quantity: Number.isSafeInteger(quantity) && quantity > 0 && quantity <= quantityLimit ? quantity : 0,
    unit: textOf(row.unit),
    eligible: row.ineligible !== true,
  };
}

function readIncome(organisationId: string, row: Values): BudgetIncome {
  return {
    id: textOf(row.id),
    organisationId,
    source: textOf(row.source),
    label: textOf(row.label),
    amount: yenOf(row.amount),
    earmarked: row.earmarked === true,
  };
}

/** The requested grant, as typed by the lead. */
export const requestedField: FormField = {
  id: 'requested',
  title: '申請する助成金の額（円）',
  kind: 'yen',
  required: true,
};
