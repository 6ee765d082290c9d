import {
  type FieldIssue,
  type FormField,
  type Values,
  fieldIssue,
  isEmpty,
  isShown,
  pageIssues,
} from '@musubi/platform/model';
import { incomeColumns, lineColumnsFor, requestedField, rowsOf } from './budget-input.js';
import { costCategories, type CostCategory } from './costs.js';
import { fieldsFor } from './form.js';
import type { ApplicationForm, ApplicationSection, RowsField } from './sections.js';

const costRowsFor = (costs: readonly CostCategory[]): RowsField => ({
  id: 'lines',
  title: '支出',
  help: '1行に1つずつ。領収書の単位で書くと、あとの報告が楽になります。',
  addLabel: '支出を加える',
  rowLabel: '支出',
  min: 0,
  max: 200,
  columns: lineColumnsFor(costs),
});
const incomeRows: RowsField = {
  id: 'incomes',
  title: '助成金以外の収入',
  help: '自己資金も収入です。収入と支出は同じ額になります。',
  addLabel: '収入を加える',
  rowLabel: '収入',
  min: 0,
  max: 50,
  columns: incomeColumns,
};

/** The tables of one partner's budget part, with the cost categories of a call. */
export const budgetRowsFor = (costs: readonly CostCategory[]): readonly RowsField[] => [costRowsFor(costs), incomeRows];

/** The tables of one partner's budget part with the standard categories. */
export const budgetRows: readonly RowsField[] = budgetRowsFor(costCategories);

/** The form with the cost categories of its call in the budget. */
export const withCosts = (form: ApplicationForm, costs: readonly CostCategory[] = costCategories): ApplicationForm => ({
  ...form,
  sections: form.sections.map((each) => (each.kind === 'budget' ? { ...each, rows: budgetRowsFor(costs) } : each)),
});

/** The tables of a section's part. */
export const rowsFieldsOf = (section: ApplicationSection): readonly RowsField[] =>
  section.kind === 'budget' && section.rows.length === 0 ? budgetRows : section.rows;

/**
 * Issues of one part of a section. `lead`: whether the part belongs to the leading organisation. Fields inside rows are
 * named `roles.0.who`.
 */
export function sectionIssues(section: ApplicationSection, values: Values, lead: boolean): FieldIssue[] {
  const page = { id: section.id, title: section.title, fields: questionsOf(section, lead) };
  const tables = rowsFieldsOf(section).filter((rows) => rows.show?.(values) ?? true);
  return [...pageIssues(page, values), ...tables.flatMap((rows) => rowsIssues(rows, values[rows.id]))];
}

/** As `sectionIssues`, but what is not answered yet is no issue: for autosave. */
export const draftSectionIssues = (section: ApplicationSection, values: Values, lead: boolean): FieldIssue[] =>
  sectionIssues(section, values, lead).filter((issue) => issue.code !== 'required');

/** The plain questions of a part; the lead is asked for the amount of the grant on the budget page. */
export function questionsOf(section: ApplicationSection, lead: boolean): readonly FormField[] {
  const own = fieldsFor(section, lead);
  return section.kind === 'budget' && lead ? [requestedField, ...own] : own;
}

function rowsIssues(rows: RowsField, value: unknown): FieldIssue[] {
  const list = rowsOf(value);
  const issues = list.flatMap((row, index) => rowIssues(rows, row, index));
  if (list.length > rows.max)
    issues.unshift({ field: rows.id, code: 'invalid', message: `「${rows.title}」は${rows.max}行までです。` });
  if (list.filter((row) => !isBlankRow(rows, row)).length < rows.min)
    issues.unshift({
      field: rows.id,
      code: 'required',
      message: `「${rows.title}」を${rows.min}行以上入力してください。`,
    });
  return issues;
}

/** A row in which nothing has been typed is not counted and not complained about. */
export const isBlankRow = (rows: RowsField, row: Values): boolean =>
  rows.columns.every((column) => isEmpty(row[column.id]));

function rowIssues(rows: RowsField, row: Values, index: number): FieldIssue[] {
  if (isBlankRow(rows, row)) return [];
  return rows.columns
    .filter((column) => isShown(column, row))
    .flatMap((column) => {
      const issue = fieldIssue(column, row);
      if (!issue) return [];
      return [
        {
          ...issue,
          field: `${rows.id}.${index}.${column.id}`,
          message: `${rows.rowLabel}${index + 1}行目：${issue.message}`,
        },
      ];
    });
}

/**
 * Only what this or an earlier version of the form asks for, so that a client cannot store anything else; what is there
 * (`before`) is never dropped. A page that was opened on the version before may still hand in its answers.
 */
export function keepKnown(section: ApplicationSection, values: Values, before: Values, lead: boolean): Values {
  const retired = (section.retired ?? []).filter((field) => field.kind !== 'rows');
  const known = new Set<string>([...questionsOf(section, lead), ...retired].map((field) => field.id));
  const rows = rowsFieldsOf(section);
  const kept: Record<string, unknown> = { ...before };
  for (const id of known) if (id in values) kept[id] = values[id];
  for (const field of [...rows, ...retiredTables(section)])
    if (field.id in values) kept[field.id] = cleanRows(field, values[field.id], before[field.id]);
  return kept;
}

type Table = Pick<RowsField, 'id' | 'columns' | 'retiredColumns'>;

const retiredTables = (section: ApplicationSection): Table[] =>
  (section.retired ?? []).filter((field) => field.kind === 'rows').map(({ id, columns = [] }) => ({ id, columns }));

/** Cells a page does not send, because it shows another version of the form without their columns, stay with their row. */
function cleanRows(rows: Table, value: unknown, before: unknown): Values[] {
  const columns = ['id', ...[...rows.columns, ...(rows.retiredColumns ?? [])].map((column) => column.id)];
  const earlier = rowsOf(before);
  return rowsOf(value).map((row) => {
    const kept = row['id'] === undefined ? {} : (earlier.find((each) => each['id'] === row['id']) ?? {});
    const cells: Values = { ...kept, ...row };
    return Object.fromEntries(columns.filter((id) => id in cells).map((id) => [id, cells[id]]));
  });
}
