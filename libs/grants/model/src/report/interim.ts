import {
  addDays,
  daysBetween,
  type FieldIssue,
  type Form,
  type FormField,
  lifecycle,
  type LocalDate,
  formIssues,
  type Values,
} from '@musubi/platform/model';

/** 遂行状況報告 */
export const interimLifecycle = lifecycle<{ state: string }>()({
  name: 'interimReport',
  initial: 'submitted',
  states: {
    submitted: { applicant: '提出済み', staff: '確認待ち' },
    returned: { applicant: '直して出してください', staff: '差し戻し中' },
    confirmed: { applicant: '確認済み', staff: '確認済み' },
  },
  moves: {
    submit: {
      from: ['returned'],
      to: 'submitted',
      by: 'application:reportInterim',
      emits: 'InterimReportSubmitted',
      label: '出し直す',
    },
    confirm: {
      from: ['submitted'],
      to: 'confirmed',
      by: 'interimReport:review',
      emits: 'InterimReportConfirmed',
      label: '確認した',
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      by: 'interimReport:review',
      emits: 'InterimReportReturned',
      label: '差し戻す',
    },
  },
});

export type InterimState = keyof typeof interimLifecycle.states;

export const interimFields: readonly FormField[] = [
  { id: 'done', title: 'これまでに行ったこと', kind: 'textarea', required: true, max: 2000 },
  { id: 'spent', title: 'これまでに使ったお金（円）', kind: 'yen', required: true },
  {
    id: 'pace',
    title: '予定とくらべて',
    kind: 'radio',
    required: true,
    choices: [
      { value: 'asPlanned', label: '予定どおり' },
      { value: 'late', label: '遅れている' },
      { value: 'ahead', label: '予定より進んでいる' },
    ],
  },
  { id: 'next', title: 'これから行うこと', kind: 'textarea', required: true, max: 2000 },
  { id: 'trouble', title: '困っていること・相談したいこと', kind: 'textarea', max: 2000 },
];

export const interimForm: Form = {
  id: 'interim',
  pages: [{ id: 'interim', title: '遂行状況報告', fields: interimFields }],
};

export const interimIssues = (values: Values): FieldIssue[] => formIssues(interimForm, values);

/** Days before (and after) a due day on which the partners are reminded. */
export const reminderDays: readonly number[] = [14, 3, 0, -1, -7, -14];

/** Whether people are reminded today of something due on `dueOn`. */
export const remindsToday = (dueOn: LocalDate, today: LocalDate): boolean =>
  reminderDays.includes(daysBetween(today, dueOn));

/** The next day after `today` on which a reminder of `dueOn` goes out; null when there is none left. */
export const nextReminder = (dueOn: LocalDate, today: LocalDate): LocalDate | null =>
  reminderDays.map((days) => addDays(dueOn, -days)).find((day) => day > today) ?? null;
