import { type Choice, type FieldKind, type FormField, isEmpty, type Values } from '@musubi/platform/model';
import type { Condition, Question, QuestionKind, SectionDefinition } from './form-definition.js';
import type { ApplicationSection, RowsField } from './sections.js';

const yesNo: readonly Choice[] = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
];

const fieldKind = (kind: QuestionKind): FieldKind => (kind === 'yesNo' ? 'radio' : kind);

/** Makes the fields of the form engine out of a stored section. */
export function compileSection(section: SectionDefinition): ApplicationSection {
  const { id, title, help, filledBy, kind, questions } = section;
  const plain = questions.filter((question) => question.kind !== 'rows');
  const lead = plain.filter((question) => question.leadOnly);
  return {
    ...{ id, title, help, filledBy, kind },
    fields: plain.filter((question) => !question.leadOnly).map((question) => fieldOf(question, questions)),
    ...(lead.length > 0 ? { leadFields: lead.map((question) => fieldOf(question, questions)) } : {}),
    rows: questions
      .filter((question) => question.kind === 'rows')
      .map((question) => rowsOfQuestion(question, questions)),
    order: questions.map((question) => question.id),
    retired: (section.retired ?? []).map((question) => retiredField(question)),
  };
}

export function fieldOf(question: Question, among: readonly Question[] = []): FormField {
  const { id, title, help, kind, required = false, max, identifies } = question;
  return {
    ...{ id, title, kind: fieldKind(kind), required },
    ...present({ help: help || undefined, max: max || undefined, identifies, validate: ruleOf(question, among) }),
    ...present({ choices: kind === 'yesNo' ? yesNo : question.choices, formerChoices: question.retiredChoices }),
    ...shownIf(question, among),
  };
}

/** Without what is not there. */
const present = (parts: Partial<FormField>): Partial<FormField> =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

const usualRows = { help: '', addLabel: '行を加える', rowLabel: '行', minRows: 1, maxRows: 30 };

function rowsOfQuestion(question: Question, among: readonly Question[]): RowsField {
  const { required } = question;
  const [columns, retiredColumns] = [
    columnsOf(question.columns, question),
    columnsOf(question.retiredColumns, question),
  ];
  const { id, title, help, addLabel, rowLabel, minRows, maxRows } = { ...usualRows, ...question };
  return {
    ...{ id, title, help, addLabel, rowLabel, max: maxRows },
    min: required ? Math.max(1, minRows) : 0,
    columns: columns.map((column) => fieldOf(column, columns)),
    retiredColumns: retiredColumns.map((column) => fieldOf(column)),
    ...shownIf(question, among),
  };
}

/** A table that tells who applies does so in every column. */
const columnsOf = (columns: readonly Question[] = [], { identifies }: Question): readonly Question[] =>
  identifies ? columns.map((column) => ({ ...column, identifies })) : columns;

/** A question no longer asked, as a field to read its answer by. */
function retiredField(question: Question): FormField {
  const columns = [...columnsOf(question.columns, question), ...columnsOf(question.retiredColumns, question)].map(
    (column) => fieldOf(column),
  );
  return { ...fieldOf({ ...question, required: false }), ...(columns.length > 0 ? { columns } : {}) };
}

/** A condition holds when the question it names is asked itself and answered as it says. */
function shownIf(question: Question, among: readonly Question[]): { readonly show?: (values: Values) => boolean } {
  return question.showIf ? { show: (values) => isAsked(question, among, values, new Set()) } : {};
}

function isAsked(question: Question, among: readonly Question[], values: Values, seen: Set<string>): boolean {
  const condition = question.showIf;
  if (!condition || seen.has(question.id)) return true;
  const other = among.find((each) => each.id === condition.question);
  // The question it hung on is gone: it stands on its own.
  if (!other) return true;
  return isAsked(other, among, values, seen.add(question.id)) && holds(condition, values[condition.question]);
}

function holds({ values }: Condition, answer: unknown): boolean {
  if (values.length === 0) return !isEmpty(answer);
  const given = Array.isArray(answer) ? answer : [answer === true ? 'yes' : answer];
  return given.some((each) => values.includes(String(each)));
}

function ruleOf(question: Question, among: readonly Question[]): FormField['validate'] {
  if (question.format === 'yearMonth') return yearMonth(question.title);
  const earlier = among.find((each) => each.id === question.notBefore);
  if (!earlier) return undefined;
  return (value, values) => {
    const from = values[earlier.id];
    return typeof from === 'string' && from !== '' && String(value) < from
      ? `「${question.title}」は「${earlier.title}」と同じ日か、それより後にしてください。`
      : null;
  };
}

const yearMonth =
  (title: string): FormField['validate'] =>
  (value) =>
    /^(18|19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(String(value).normalize('NFKC').trim())
      ? null
      : `「${title}」は 2019-04 または 2019 のように入力してください。`;
