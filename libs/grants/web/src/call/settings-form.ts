import { deductionWords, doubleFundingWords, readRate, rowsOf } from '@musubi/grants/model';
import {
  draftIssues,
  type FieldIssue,
  type Form,
  type FormField,
  formIssues,
  isLocalDate,
  type Values,
} from '@musubi/platform/model';
import { messagesNow } from '@musubi/platform/web';
import type { CallDesk } from './desk-data.js';
import { deskMessages } from './desk-messages.js';

const units = ['1', '10', '100', '1000', '10000'];

/** `17:00` or `17:00:59` */
export const isTime = (text: string): boolean =>
  /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text.normalize('NFKC').trim());

/** Days separated by 「、」, commas or lines; null when one is none. */
export function readDates(text: string): string[] | null {
  const days = text
    .normalize('NFKC')
    .split(/[,\u3001\s]+/)
    .filter(Boolean);
  return days.every(isLocalDate) ? [...new Set(days)].sort() : null;
}

type T = ReturnType<typeof deskMessages.in>;

/** The server's names of moments, and the boxes they stand in. */
const boxes: Readonly<Record<string, string>> = {
  ...{ opensAt: 'opensOn', closesAt: 'closesOn', consultationBy: 'consultationOn', award: 'interimDueOn' },
};
export const boxOf = (field: string): string => boxes[field] ?? field;

/** The page an issue belongs to. Rows of a list are `costs.2.title`. */
export const pageOf = (field: string, pages: Form['pages']): string | undefined =>
  pages.find((page) => page.fields.some(({ id }) => id === boxOf(field) || field.startsWith(`${id}.`)))?.id;

/** The settings of a call as a form: one page per heading. Lists of their own (costs, conditions) are drawn by the page. */
export function settingsForm(call: CallDesk): Form {
  const t = messagesNow(deskMessages);
  return {
    id: 'call',
    pages: [
      { id: 'basics', title: t.basics, fields: basics(t) },
      { id: 'schedule', title: t.schedule, help: t.scheduleLead, fields: schedule(t) },
      { id: 'money', title: t.money, fields: money(t, call) },
      { id: 'costs', title: t.costs, fields: [{ id: 'costs', title: t.costs, kind: 'rows', columns: costColumns() }] },
      { id: 'conditions', title: t.conditions, fields: [conditionsField(t)] },
      { id: 'after', title: t.after, fields: after(t) },
      { id: 'contact', title: t.contact, fields: contact(t) },
    ],
  };
}

const basics = (t: T): FormField[] => [
  { id: 'title', title: t.callTitle, kind: 'text', required: true, max: 80 },
  { id: 'about', title: t.about, help: t.aboutHelp, kind: 'textarea', required: true, max: 1000 },
  { id: 'fiscalYear', title: t.fiscalYear, help: t.fiscalYearHelp, kind: 'number', required: true },
  { id: 'numberPrefix', title: t.prefix, help: t.prefixHelp, kind: 'text', required: true, max: 20 },
];

const time = (t: T, id: string, title: string, required: boolean): FormField => ({
  ...{ id, title, required, kind: 'time', seconds: true },
  help: t.timeHelp,
  validate: (value) => (isTime(String(value)) ? null : t.wrongTime),
});
const date = (id: string, title: string, required = false): FormField => ({ id, title, kind: 'date', required });

const schedule = (t: T): FormField[] => [
  date('opensOn', t.opensOn, true),
  time(t, 'opensTime', t.opensTime, true),
  date('closesOn', t.closesOn, true),
  time(t, 'closesTime', t.closesTime, true),
  date('consultationOn', t.consultationOn),
  time(t, 'consultationTime', t.consultationTime, false),
  { id: 'consultationDays', title: t.consultationDays, help: t.consultationDaysHelp, kind: 'number', required: true },
  date('correctionOn', t.correctionOn),
  date('interviewOn', t.interviewOn),
  date('interviewUntil', t.interviewUntil),
  date('decisionOn', t.decisionOn),
];

const money = (t: T, call: CallDesk): FormField[] => [
  {
    ...{ id: 'courseIds', title: t.courses, kind: 'checkboxes', required: true },
    choices: call.courses.map((course) => ({ value: course.id, label: course.name, hint: course.summary })),
  },
  {
    ...{ id: 'unitYen', title: t.unit, kind: 'select', required: true },
    choices: [...new Set([...units, call.unitYen])].map((value) => ({
      value,
      label: t.unitOf(value),
    })),
  },
  { id: 'deduct', title: t.deduct, kind: 'radio', required: true, choices: choicesOf(deductionWords) },
  {
    id: 'doubleFunding',
    title: t.doubleFunding,
    kind: 'radio',
    required: true,
    choices: choicesOf(doubleFundingWords),
  },
  { id: 'budgetYen', title: t.budget, help: t.budgetHelp, kind: 'yen' },
];

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const fractionField = (t: T, id: string, title: string, more: Partial<FormField> = {}): FormField => ({
  ...{ id, title, kind: 'text', max: 15, help: t.fractionHelp },
  validate: (value) => (readRate(String(value)) ? null : t.wrongFraction),
  ...more,
});

const after = (t: T): FormField[] => [
  {
    ...{ id: 'interimDueOn', title: t.interimDueOn, help: t.interimHelp, kind: 'text', max: 200 },
    validate: (value) => (readDates(String(value)) ? null : t.wrongDates),
  },
  { id: 'finalDueDays', title: t.finalDueDays, kind: 'number', required: true },
  date('finalDueOn', t.finalDueOn),
  {
    ...{ id: 'advance', title: t.advance, kind: 'radio', required: true },
    choices: [
      { value: 'no', label: t.advanceNo },
      { value: 'yes', label: t.advanceYes },
    ],
  },
  fractionField(t, 'advanceShare', t.advanceShare, { required: true, show: (values) => values['advance'] === 'yes' }),
  { id: 'advanceCap', title: t.advanceCap, kind: 'yen', show: (values) => values['advance'] === 'yes' },
  fractionField(t, 'minorChange', t.minorChange, { help: t.minorChangeHelp }),
  { id: 'returnDays', title: t.returnDays, kind: 'number', required: true },
  { id: 'retentionYears', title: t.retentionYears, kind: 'number', required: true },
  { id: 'unsubmittedYears', title: t.unsubmittedYears, help: t.unsubmittedHelp, kind: 'number', required: true },
];

const contact = (t: T): FormField[] => [
  { id: 'office', title: t.office, kind: 'text', required: true, max: 80 },
  { id: 'tel', title: t.tel, kind: 'tel' },
  { id: 'email', title: t.email, kind: 'email' },
];

/** A call has a beginning and an end to the second, always. */
const always = ['opensOn', 'opensTime', 'closesOn', 'closesTime'];

/** What is typed but cannot be read: not an amount, not a fraction, not a day. Saved as it is, it would be lost. */
export function unreadable(form: Form, values: Values): FieldIssue[] {
  const columns = { id: 'cost', title: '', fields: costColumns() };
  const inRows = rowsOf(values['costs']).flatMap((row, at) =>
    draftIssues({ id: 'costs', pages: [columns] }, row).map((issue) => ({
      ...issue,
      field: `costs.${at}.${issue.field}`,
    })),
  );
  const missing = formIssues(form, values).filter(({ field, code }) => code === 'required' && always.includes(field));
  return [...draftIssues(form, values), ...missing, ...inRows];
}

/** The columns of a cost category. */
export function costColumns(): FormField[] {
  const t = messagesNow(deskMessages);
  return [
    { id: 'title', title: t.costTitle, kind: 'text', required: true, max: 30 },
    { id: 'itemUnder', title: t.itemUnder, kind: 'yen' },
    { id: 'capYen', title: t.costCap, kind: 'yen' },
    fractionField(t, 'share', t.costShare),
    fractionField(t, 'rate', t.costRate),
    { id: 'help', title: t.costHelp, kind: 'textarea', max: 200 },
    { id: 'notEligible', title: t.notEligible, kind: 'checkbox' },
  ];
}

const conditionsField = (t: T): FormField => ({
  ...{ id: 'eligibility', title: t.conditions, kind: 'rows' },
  columns: [{ id: 'rule', title: t.conditions, kind: 'text' }],
});
