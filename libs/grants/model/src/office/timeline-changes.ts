import { type FormField, formatYen, parseYen } from '@musubi/platform/model';
import { printedAnswer } from '../application/printed-answer.js';
import { applicationLifecycle } from '../application/lifecycle.js';
import type { ApplicationForm } from '../application/sections.js';
import { staffWords } from '../application/state-words.js';
import { letterKinds } from '../decision/letter-kinds.js';
import { changeKinds, changeLifecycle } from '../report/change.js';
import { finalReportLifecycle, resultFields } from '../report/final-report.js';
import { interimFields, interimLifecycle } from '../report/interim.js';
import { paymentKinds, paymentLifecycle } from '../report/payment.js';

export interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const labels: Readonly<Record<string, string>> = {
  state: '状態',
  number: '番号',
  requestedYen: '申請額',
  decidedYen: '決定額',
  amount: '金額',
  contentHash: '内容の照合値',
  contentVersion: '内容の版',
  reason: '理由',
  note: '連絡',
  interest: '利害関係',
  kind: '種類',
  amountYen: '金額',
  settledYen: '確定額',
  applicationId: '申請',
  organisationIds: '団体',
  invoiceNumber: '請求書の番号',
  retainUntil: '保存期限',
  disposedOn: '廃棄した日',
  byName: '行った人',
  files: 'ファイル（件）',
  dueOn: '期限',
  because: 'きっかけ',
  title: '題名',
  correctionDueAt: '補正の期限',
  requested: '申請する助成金',
  name: 'ファイルの名前',
  remarks: '講評',
  inspectedOn: '検査をした日',
  invoicedOn: '請求した日',
  movedOn: '支払いの日',
  endsOn: '事業の終わり',
  startsOn: '事業の始まり',
};

/** What the fields of an event are called where they are answers to a form, and how its answers read. */
export interface TimelineForm {
  readonly fields: ReadonlyMap<string, FormField>;
  /** Titles of the documents a call asks for, by their ids. */
  readonly documents: Readonly<Record<string, string>>;
}

/** The form behind an event: the report's own for reports, else the application's. */
export function timelineFormOf(
  event: string,
  { sections, retiredSections, attachments }: ApplicationForm,
): TimelineForm {
  const asked = [...sections, ...retiredSections].flatMap((each) => [
    ...[...each.fields, ...(each.leadFields ?? []), ...(each.retired ?? [])],
  ]);
  const fields = event.startsWith('ReportPart') ? resultFields : event.startsWith('Interim') ? interimFields : asked;
  return {
    fields: new Map([...fields].reverse().map((field) => [field.id, field])),
    documents: Object.fromEntries(attachments.map(({ id, title }) => [id, title])),
  };
}

/** What changed, field by field: before → after. Fields that stayed the same are left out. */
export function changesOf(before: unknown, after: unknown, form: TimelineForm): Change[] {
  const [old, now] = [recordOf(before), recordOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => says(name, old[name]) || says(name, now[name]))
    .filter((name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null))
    .map((name) => ({
      label: labels[name] ?? form.fields.get(name)?.title ?? name,
      before: shown(name, old, form),
      after: shown(name, now, form),
    }));
}

/** Ids and whole structures stand in the log for machines; people read names, amounts, days and words. */
const says = (name: string, value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !/Ids?$/.test(name) &&
  (typeof value !== 'object' || (Array.isArray(value) && value.every((each) => typeof each !== 'object')));

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const states: Readonly<Record<string, { readonly staff?: string }>> = {
  ...changeLifecycle.states,
  ...paymentLifecycle.states,
  ...interimLifecycle.states,
  ...finalReportLifecycle.states,
  ...applicationLifecycle.states,
};

/** States of what hangs on an application are told in their own words; where names meet, the application's count. */
const stateOfAny = (state: string): string => states[state]?.staff ?? staffWords(state);

const kindWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(changeKinds).map(([kind, { title }]) => [kind, title])),
  ...paymentKinds,
  ...Object.fromEntries(Object.entries(letterKinds).map(([kind, { title }]) => [kind, title])),
};

function shown(name: string, values: Record<string, unknown>, form: TimelineForm): string {
  const value = values[name];
  if (value === null || value === undefined) return 'なし';
  const field = name in labels ? undefined : form.fields.get(name);
  return wordsOf(name, String(value), form) ?? (field ? printedAnswer(field, values) || 'なし' : textOf(value));
}

/** What stands in the log as a code or a number. */
function wordsOf(name: string, value: string, { documents }: TimelineForm): string | null {
  if (name === 'state') return stateOfAny(value);
  if (name === 'kind') return kindWords[value] ?? documents[value] ?? value;
  const yen = /yen$|^amount$|^requested$/i.test(name) ? parseYen(value) : null;
  return yen === null ? null : formatYen(yen);
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));
