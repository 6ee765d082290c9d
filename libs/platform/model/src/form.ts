import { isLocalDate } from './date.js';
import { parseYen } from './yen.js';

/**
 * A form is data: the same object validates on the server, draws the pages, lists the answers for checking and
 * prints the PDF. Values are what GraphQL inputs carry: strings, numbers, booleans, arrays; empty is '', null or [].
 */
export type FieldKind =
  | 'text'
  | 'textarea'
  | 'kana'
  | 'email'
  | 'tel'
  | 'url'
  | 'password'
  | 'number'
  | 'yen'
  | 'date'
  | 'time'
  | 'radio'
  | 'select'
  | 'checkboxes'
  | 'checkbox'
  | 'file'
  /** A table whose rows are answers to `columns`; drawn and checked by the page that has it. */
  | 'rows';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export type Values = Readonly<Record<string, unknown>>;

export interface FormField {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly kind: FieldKind;
  readonly required?: boolean | ((values: Values) => boolean);
  readonly choices?: readonly Choice[];
  /** Choices no longer offered: words for answers that were given while they were. */
  readonly formerChoices?: readonly Choice[];
  /** Columns of a table of rows. */
  readonly columns?: readonly FormField[];
  /** The answer names a person or an organisation: reviewers of a blind call do not see it. */
  readonly identifies?: boolean;
  /** A time is asked to the second (`HH:mm:ss`). */
  readonly seconds?: boolean;
  /** Longest text in characters (code points), or most choices of a checkbox group. */
  readonly max?: number;
  /** Whether the question is asked at all, given the other answers. Hidden answers are not validated. */
  readonly show?: (values: Values) => boolean;
  /** Extra rule: a sentence that says what to do, or null. */
  readonly validate?: (value: unknown, values: Values) => string | null;
}

export interface FormPage {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly fields: readonly FormField[];
}

export interface Form {
  readonly id: string;
  readonly pages: readonly FormPage[];
}

/** One thing to correct: which field, a code, and a Japanese sentence that says what to do. */
export interface FieldIssue {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

export const isShown = (field: FormField, values: Values): boolean => field.show?.(values) ?? true;

export const isRequired = (field: FormField, values: Values): boolean =>
  typeof field.required === 'function' ? field.required(values) : (field.required ?? false);

/** Issues of every shown field, in page order. An empty list means the form is complete and right. */
export function formIssues(form: Form, values: Values): FieldIssue[] {
  return form.pages.flatMap((page) => pageIssues(page, values));
}

export function pageIssues(page: FormPage, values: Values): FieldIssue[] {
  return page.fields.filter((field) => isShown(field, values)).flatMap((field) => fieldIssue(field, values) ?? []);
}

/**
 * Issues of what has been typed so far: as `formIssues`, but an unanswered question is not an issue yet. For drafts
 * and autosave.
 */
export function draftIssues(form: Form, values: Values): FieldIssue[] {
  return formIssues(form, values).filter((issue) => issue.code !== 'required');
}

export function fieldIssue(field: FormField, values: Values): FieldIssue | null {
  const value = values[field.id];
  const issue = (code: string, message: string): FieldIssue => ({ field: field.id, code, message });
  if (isEmpty(value)) return isRequired(field, values) ? issue('required', requiredMessage(field)) : null;
  const wrong = kindIssue(field, value);
  if (wrong) return issue('invalid', wrong);
  const own = field.validate?.(value, values);
  return own ? issue('invalid', own) : null;
}

function requiredMessage(field: FormField): string {
  const choose = ['radio', 'select', 'checkboxes', 'checkbox', 'file'].includes(field.kind);
  return `「${field.title}」を${choose ? '選んでください' : '入力してください'}。`;
}

type KindCheck = (field: FormField, value: unknown) => string | null;

const textLength: KindCheck = (field, value) => {
  if (typeof value !== 'string') return `「${field.title}」は文字で入力してください。`;
  const length = [...value].length;
  const max = field.max ?? (field.kind === 'textarea' ? 10_000 : 200);
  return length > max ? `「${field.title}」は${max}字以内で入力してください（いま${length}字です）。` : null;
};

const pattern =
  (test: (text: string) => boolean, say: (title: string) => string): KindCheck =>
  (field, value) =>
    textLength(field, value) ?? (test(String(value).trim()) ? null : say(field.title));

const oneChoice: KindCheck = (field, value) =>
  (field.choices ?? []).some((choice) => choice.value === value)
    ? null
    : `「${field.title}」は表示された中から選んでください。`;

const manyChoices: KindCheck = (field, value) => {
  if (!Array.isArray(value) || value.some((each) => oneChoice(field, each)))
    return `「${field.title}」は表示された中から選んでください。`;
  return field.max !== undefined && value.length > field.max
    ? `「${field.title}」は${field.max}個まで選べます。`
    : null;
};

const kindChecks: Record<FieldKind, KindCheck> = {
  text: textLength,
  textarea: textLength,
  password: textLength,
  kana: pattern(
    (text) => /^[\u3040-\u30ffー・\s\u3000-\u3002A-Za-z0-9０-９Ａ-Ｚａ-ｚ.,&＆・－-]+$/u.test(text),
    (title) => `「${title}」はひらがなかカタカナで入力してください。`,
  ),
  email: pattern(
    (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    (title) => `「${title}」は name@example.jp の形で入力してください。`,
  ),
  tel: pattern(
    (text) => /^[\d０-９+()（）\-－ー\s]{9,20}$/.test(text),
    (title) => `「${title}」は 022-000-0000 のように数字で入力してください。`,
  ),
  url: pattern(
    (text) => /^https?:\/\/[^\s]+\.[^\s]+$/.test(text),
    (title) => `「${title}」は https:// で始まるアドレスを入力してください。`,
  ),
  number: (field, value) =>
    Number.isSafeInteger(value) && Number(value) >= 0 ? null : `「${field.title}」は0以上の整数で入力してください。`,
  yen: (field, value) =>
    parseYen(String(value)) === null
      ? `「${field.title}」は円単位の整数で入力してください（小数は使えません）。`
      : null,
  date: (field, value) =>
    isLocalDate(String(value)) ? null : `「${field.title}」は 2026-11-23 のような実在する日付で入力してください。`,
  time: ({ title, seconds = false }, value) =>
    (seconds ? /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/ : /^([01]\d|2[0-3]):[0-5]\d$/).test(String(value))
      ? null
      : `「${title}」は ${seconds ? '17:00:00' : '17:00'} のように入力してください。`,
  radio: oneChoice,
  select: oneChoice,
  checkboxes: manyChoices,
  checkbox: () => null,
  file: (field, value) =>
    field.max !== undefined && Array.isArray(value) && value.length > field.max
      ? `「${field.title}」は${field.max}個までにしてください。`
      : null,
  rows: () => null,
};

function kindIssue(field: FormField, value: unknown): string | null {
  return kindChecks[field.kind](field, value);
}
