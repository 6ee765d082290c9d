import {
  answerWords,
  applicationLifecycle,
  type ApplicationState,
  changeKinds,
  changeLifecycle,
  type ChangeState,
  interimLifecycle,
  type InterimState,
  paymentKinds,
  paymentLifecycle,
  type PaymentState,
  taskStatusWords,
} from '@musubi/grants/model';
import { type Catalogue, defineMessages, useMessages } from '@musubi/platform/web';

/** The applicants' words for states: the model's in Japanese. */
const told = <State extends string>(states: Readonly<Record<State, { readonly applicant?: string }>>) =>
  Object.fromEntries(
    Object.entries<{ readonly applicant?: string }>(states).map(([state, { applicant }]) => [
      state,
      applicant ?? state,
    ]),
  ) as Record<State, string>;

export const applicationStates = defineMessages<Record<ApplicationState, string>>({
  ja: told(applicationLifecycle.states),
  'ja-easy': {
    draft: 'まだ 出していません',
    submitted: '受け取りました',
    returned: '直して ください',
    accepted: '審査しています',
    inReview: '審査しています',
    reviewed: '審査しています',
    approved: 'お金が もらえます',
    reported: '報告を 受け取りました',
    settled: 'お金が きまりました',
    closed: 'おわりました',
    ineligible: 'きまりに あいませんでした',
    rejected: 'もらえませんでした',
    withdrawn: 'やめました',
    cancelled: 'なくなりました',
  },
  en: {
    draft: 'Not submitted',
    submitted: 'Received',
    returned: 'Correction needed',
    accepted: 'In review',
    inReview: 'In review',
    reviewed: 'In review',
    approved: 'Awarded',
    reported: 'Final report received',
    settled: 'Final amount set',
    closed: 'Finished',
    ineligible: 'Conditions not met',
    rejected: 'Not awarded',
    withdrawn: 'Withdrawn',
    cancelled: 'Award cancelled',
  },
});

export const taskStatuses = defineMessages<typeof taskStatusWords>({
  ja: taskStatusWords,
  'ja-easy': { notStarted: 'まだ', inProgress: '書いています', complete: '書きました' },
  en: { notStarted: 'Not begun', inProgress: 'Begun', complete: 'Complete' },
});

export const conditionAnswers = defineMessages<typeof answerWords>({
  ja: answerWords,
  'ja-easy': { met: 'いいです', notMet: 'たりません', unknown: 'まだ わかりません' },
  en: { met: 'Met', notMet: 'Not met', unknown: 'Not known yet' },
});

export const changeStates = defineMessages<Record<ChangeState, string>>({
  ja: told(changeLifecycle.states),
  'ja-easy': {
    awaitingPartner: '新しい 団体の「はい」を 待っています',
    requested: '市が 見ています',
    notified: '知らせました',
    approved: 'いいです',
    refused: 'できません',
    withdrawn: 'やめました',
  },
  en: {
    awaitingPartner: 'Waiting for the new organisation',
    requested: 'Waiting for approval',
    notified: 'Notified',
    approved: 'Approved',
    refused: 'Not approved',
    withdrawn: 'Taken back',
  },
});

export const paymentStates = defineMessages<Record<PaymentState, string>>({
  ja: told(paymentLifecycle.states),
  'ja-easy': {
    requested: '市が 見ています',
    approved: '請求書を 出して ください',
    invoiced: 'お金を 待っています',
    paid: 'もらいました',
    refused: '先に もらえません',
    withdrawn: 'やめました',
    due: '返して ください',
    received: '返しました',
  },
  en: {
    requested: 'Waiting for the decision',
    approved: 'Please send the invoice',
    invoiced: 'Waiting for payment',
    paid: 'Paid',
    refused: 'No advance payment',
    withdrawn: 'Taken back',
    due: 'Please pay back',
    received: 'Paid back',
  },
});

export const paymentNames = defineMessages<typeof paymentKinds>({
  ja: paymentKinds,
  'ja-easy': { advance: '先に もらう お金', final: 'おわってから もらう お金', return: '返す お金' },
  en: { advance: 'Advance payment', final: 'Final payment', return: 'Repayment' },
});

export const interimStates = defineMessages<Record<InterimState, string>>({
  ja: told(interimLifecycle.states),
  'ja-easy': { submitted: '出しました', returned: '直して ください', confirmed: '市が 見ました' },
  en: { submitted: 'Sent', returned: 'Please put right', confirmed: 'Confirmed' },
});

type KindTexts = {
  readonly [Kind in keyof typeof changeKinds as Kind | `${Kind}Help`]: string;
};

/** Kinds of changes, and when each is the right one. */
export const changeNames = defineMessages<KindTexts>({
  ja: Object.fromEntries(
    Object.entries(changeKinds).flatMap(([kind, { title, help }]) => [
      [kind, title],
      [`${kind}Help`, help],
    ]),
  ) as KindTexts,
  'ja-easy': {
    content: '活動を かえる',
    contentHelp: 'する こと、日、場所などを かえるとき。',
    costs: 'お金の 使い方を かえる',
    costsHelp: 'お金を ほかの ことに 使うとき、もらう お金を へらすとき。',
    partner: '団体が かわる',
    partnerHelp: '新しい 団体が 入るとき、団体が ぬけるとき。',
    suspension: '休む',
    suspensionHelp: 'しばらく 休むとき。',
    resumption: 'また はじめる',
    resumptionHelp: '休んでいた 活動を、また はじめるとき。',
    abolition: 'やめる',
    abolitionHelp: 'とちゅうで やめるとき。それまでの 報告を 出して もらいます。',
  },
  en: {
    content: 'Change of the content',
    contentHelp: 'Activities, dates, places, the time the project takes.',
    costs: 'Change of the budget',
    costsHelp: 'Moving money between categories, or a smaller grant.',
    partner: 'Organisations join or leave',
    partnerHelp: 'A new organisation joins, or one leaves.',
    suspension: 'Suspend the project',
    suspensionHelp: 'It has to stop for a while.',
    resumption: 'Resume the project',
    resumptionHelp: 'A suspended project goes on.',
    abolition: 'Give the project up',
    abolitionHelp: 'It ends early. You report on what was done until then.',
  },
});

/** Titles of the usual sections of a form. */
export const sectionTitles = defineMessages({
  ja: {
    organisation: '団体の概要',
    purpose: '課題と目的',
    activities: '事業内容',
    structure: '実施体制',
    schedule: 'スケジュール',
    budget: '予算',
    attachments: '添付書類',
    pledges: '誓約',
  },
  'ja-easy': {
    organisation: '団体の こと',
    purpose: '困っている ことと したい こと',
    activities: 'する こと',
    structure: 'だれが 何を するか',
    schedule: 'いつ するか',
    budget: 'お金の 計画',
    attachments: 'つける 書類',
    pledges: '約束',
  },
  en: {
    organisation: 'About the organisation',
    purpose: 'Problem and purpose',
    activities: 'Activities',
    structure: 'Who does what',
    schedule: 'Schedule',
    budget: 'Budget',
    attachments: 'Documents',
    pledges: 'Pledges',
  },
});

/** The title of a section in the reader's language, as long as the call has not given it one of its own. */
export function useSectionTitle(): (section: { readonly id: string; readonly title: string }) => string {
  const usual: Readonly<Record<string, string>> = sectionTitles.in('ja');
  const words: Readonly<Record<string, string>> = useMessages(sectionTitles);
  return ({ id, title }) => (usual[id] === title ? (words[id] ?? title) : title);
}

/** The word for a code, in the reader's language; a code without a word is shown as it is. */
export function useWord<Words extends Readonly<Record<string, string>>>(
  catalogue: Catalogue<Words>,
): (code: string) => string {
  const words: Readonly<Record<string, string>> = useMessages(catalogue);
  return (code) => words[code] ?? code;
}
