import { type Guard, type Reason, lifecycle, reason, seireki, tokyoDate, tokyoTime } from '@musubi/platform/model';
import { callStatus } from '../call/call.js';

/** What the moves of an application look at. Lists name what is missing, in words; empty lists hold nothing back. */
export interface ApplicationFacts {
  readonly state: string;
  readonly callOpensAt: Date;
  readonly callClosesAt: Date;
  /** Deadline of the correction asked for, while `returned`. */
  readonly correctionDueAt: Date | null;
  /** Sections returned for correction whose own deadline passed without a change, in words. */
  readonly lateCorrections?: readonly string[];
  readonly incompleteSections: readonly string[];
  readonly budgetProblems: readonly string[];
  readonly unmetRules: readonly string[];
  readonly missingAttachments: readonly string[];
  /** Partners whose representative has not agreed to the current version. */
  readonly partnersNotAgreed: readonly string[];
  /** Reviews still missing before the review can be closed (assigned, not recused, not submitted). */
  readonly openReviews?: number;
  readonly reviewers?: number;
  readonly finalReportComplete?: boolean;
  readonly settledAmount?: bigint | null;
  /** A change nobody has decided yet. */
  readonly openChange?: boolean;
  readonly suspended?: boolean;
  readonly abolished?: boolean;
  /** Still to be paid, or to come back, after the settlement; in yen. */
  readonly payable?: bigint;
  readonly returnable?: bigint;
}

type When = Guard<ApplicationFacts>;

const moment = (at: Date): string => `${seireki(tokyoDate(at))} ${tokyoTime(at).slice(0, 5)}`;

/** The deadline counts to the second on the server's clock, in Japan time. */
const callOpen: When = (facts, now) => {
  const status = callStatus({ opensAt: facts.callOpensAt, closesAt: facts.callClosesAt }, now);
  if (status === 'open') return null;
  return status === 'upcoming'
    ? reason('callNotOpen', `この公募は${moment(facts.callOpensAt)}に始まります。`)
    : reason(
        'callClosed',
        `この公募は${moment(facts.callClosesAt)}に締め切りました。次の公募については窓口に相談してください。`,
      );
};

const correctionInTime: When = (facts, now) =>
  !facts.correctionDueAt || Math.floor(now.getTime() / 1000) <= Math.floor(facts.correctionDueAt.getTime() / 1000)
    ? null
    : reason('correctionLate', `補正の期限（${moment(facts.correctionDueAt)}）を過ぎました。窓口に連絡してください。`);

const correctionsInTime: When = (facts) =>
  (facts.lateCorrections ?? []).length === 0
    ? null
    : reason(
        'correctionLate',
        `補正の期限を過ぎたところがあります：${facts.lateCorrections?.join('、')}。窓口に連絡してください。`,
      );

const none =
  (list: (facts: ApplicationFacts) => readonly string[], code: string, say: (names: string) => string): When =>
  (facts) =>
    list(facts).length === 0 ? null : reason(code, say(list(facts).join('、')), { names: list(facts).join('、') });

const sectionsComplete = none(
  (f) => f.incompleteSections,
  'incomplete',
  (names) => `まだ終わっていないところがあります：${names}`,
);
const budgetBalanced = none(
  (f) => f.budgetProblems,
  'budget',
  (names) => names,
);
const eligible = none(
  (f) => f.unmetRules,
  'notEligible',
  (names) => `申請の条件がそろっていません：${names}`,
);
const attached = none(
  (f) => f.missingAttachments,
  'attachments',
  (names) => `添付書類が足りません：${names}`,
);
const partnersAgreed = none(
  (f) => f.partnersNotAgreed,
  'notAgreed',
  (names) => `次の団体の代表者がまだこの内容に同意していません：${names}`,
);

const ready = [sectionsComplete, budgetBalanced, eligible, attached, partnersAgreed];

const reviewersAssigned: When = (facts): Reason | null =>
  (facts.reviewers ?? 0) > 0 ? null : reason('noReviewers', '審査員を1人以上割り当ててください。');
const reviewsIn: When = (facts) =>
  (facts.openReviews ?? 0) === 0
    ? null
    : reason('reviewsOpen', `提出されていない審査が${facts.openReviews}件あります。`, {
        count: facts.openReviews ?? 0,
      });
const finalReportComplete: When = (facts) =>
  facts.finalReportComplete ? null : reason('reportIncomplete', '実績報告がまだそろっていません。');
const amountSettled: When = (facts) =>
  facts.settledAmount == null ? reason('notSettled', '確定額がまだ計算されていません。') : null;

const noOpenChange: When = (facts) =>
  facts.openChange
    ? reason('changeOpen', '変更の申請がまだ承認されていません。結果を待ってから進めてください。')
    : null;
const running: When = (facts) => {
  if (facts.abolished) return reason('abolished', 'この事業は廃止されました。実績報告を出してください。');
  return facts.suspended ? reason('suspended', 'この事業は中止しています。再開してから進めてください。') : null;
};
const somethingToPay: When = (facts) =>
  (facts.payable ?? 0n) > 0n ? null : reason('nothingToPay', '支払う額はありません。');
const somethingToReturn: When = (facts) =>
  (facts.returnable ?? 0n) > 0n ? null : reason('nothingToReturn', '返還していただく額はありません。');
const evened: When = (facts) =>
  (facts.payable ?? 0n) === 0n && (facts.returnable ?? 0n) === 0n
    ? null
    : reason('notEven', '支払う額か返還していただく額が残っています。');

/** 申請 from draft to closing. `applicant` is what partners see, `staff` what the office sees. */
export const applicationLifecycle = lifecycle<ApplicationFacts>()({
  name: 'application',
  initial: 'draft',
  states: {
    draft: { applicant: '未提出', staff: '作成中' },
    submitted: { applicant: '受付済み', staff: '形式審査' },
    returned: { applicant: '補正のお願い', staff: '補正待ち' },
    accepted: { applicant: '審査中', staff: '審査員割当・審査' },
    inReview: { applicant: '審査中', staff: '委員審査' },
    reviewed: { applicant: '審査中', staff: '決定待ち' },
    approved: { applicant: '交付決定', staff: '実施中' },
    reported: { applicant: '実績報告済み', staff: '検査' },
    settled: { applicant: '額の確定', staff: '精算' },
    closed: { applicant: '完了', staff: '完了' },
    ineligible: { applicant: '対象外', staff: '対象外' },
    rejected: { applicant: '不交付', staff: '不交付' },
    withdrawn: { applicant: '取り下げ', staff: '取り下げ' },
    cancelled: { applicant: '交付決定の取消し', staff: '取消し' },
  },
  moves: {
    submit: {
      from: ['draft'],
      to: 'submitted',
      by: 'application:submit',
      when: [callOpen, ...ready],
      emits: 'ApplicationSubmitted',
      label: '提出する',
    },
    resubmit: {
      from: ['returned'],
      to: 'submitted',
      by: 'application:resubmit',
      when: [correctionInTime, correctionsInTime, ...ready],
      emits: 'ApplicationResubmitted',
      label: '補正して提出する',
    },
    withdraw: {
      from: ['draft', 'submitted', 'returned', 'accepted'],
      to: 'withdrawn',
      by: 'application:withdraw',
      emits: 'ApplicationWithdrawn',
      label: '取り下げる',
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      by: 'application:return',
      emits: 'ApplicationReturned',
      label: '補正をお願いする',
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      by: 'application:accept',
      emits: 'ApplicationAccepted',
      label: '受理する',
    },
    markIneligible: {
      from: ['submitted'],
      to: 'ineligible',
      by: 'application:markIneligible',
      emits: 'ApplicationMarkedIneligible',
      label: '対象外とする',
    },
    reinstate: {
      from: ['ineligible'],
      to: 'submitted',
      by: 'application:reinstate',
      emits: 'ApplicationReinstated',
      label: '形式審査に戻す',
    },
    openReview: {
      from: ['accepted'],
      to: 'inReview',
      by: 'application:openReview',
      when: [reviewersAssigned],
      emits: 'ApplicationReviewOpened',
      label: '審査を始める',
    },
    closeReview: {
      from: ['inReview'],
      to: 'reviewed',
      by: 'application:closeReview',
      when: [reviewsIn],
      emits: 'ApplicationReviewClosed',
      label: '審査を締め切る',
    },
    approve: {
      from: ['reviewed'],
      to: 'approved',
      by: 'application:approve',
      emits: 'ApplicationApproved',
      label: '交付を決定する',
    },
    approveWithConditions: {
      from: ['reviewed'],
      to: 'approved',
      by: 'application:approve',
      emits: 'ApplicationApprovedWithConditions',
      label: '条件を付けて交付を決定する',
    },
    reject: {
      from: ['reviewed'],
      to: 'rejected',
      by: 'application:reject',
      emits: 'ApplicationRejected',
      label: '不交付とする',
    },
    requestChange: {
      from: ['approved'],
      to: 'approved',
      by: 'application:requestChange',
      when: [noOpenChange],
      emits: 'ApplicationChangeRequested',
      label: '変更を申請する',
    },
    requestAdvance: {
      from: ['approved'],
      to: 'approved',
      by: 'application:requestAdvance',
      when: [running],
      emits: 'ApplicationAdvanceRequested',
      label: '概算払を請求する',
    },
    reportInterim: {
      from: ['approved'],
      to: 'approved',
      by: 'application:reportInterim',
      emits: 'ApplicationInterimReported',
      label: '遂行状況を報告する',
    },
    reportFinal: {
      from: ['approved'],
      to: 'reported',
      by: 'application:reportFinal',
      when: [noOpenChange, finalReportComplete],
      emits: 'ApplicationFinalReported',
      label: '実績を報告する',
    },
    cancelAward: {
      from: ['approved'],
      to: 'cancelled',
      by: 'application:cancelAward',
      emits: 'ApplicationAwardCancelled',
      label: '交付決定を取り消す',
    },
    returnReport: {
      from: ['reported'],
      to: 'approved',
      by: 'application:returnReport',
      emits: 'ApplicationReportReturned',
      label: '実績報告を差し戻す',
    },
    settle: {
      from: ['reported'],
      to: 'settled',
      by: 'application:settle',
      when: [amountSettled],
      emits: 'ApplicationSettled',
      label: '額を確定する',
    },
    pay: {
      from: ['settled'],
      to: 'closed',
      by: 'application:pay',
      when: [somethingToPay],
      emits: 'ApplicationPaid',
      label: '精算払をする',
    },
    requireReturn: {
      from: ['settled'],
      to: 'closed',
      by: 'application:requireReturn',
      when: [somethingToReturn],
      emits: 'ApplicationReturnRequired',
      label: '返還を求める',
    },
    closeAward: {
      from: ['settled'],
      to: 'closed',
      by: 'application:closeAward',
      when: [evened],
      emits: 'ApplicationAwardClosed',
      label: '精算を終える',
    },
  },
});

export type ApplicationState = keyof typeof applicationLifecycle.states;
export type ApplicationMove = keyof typeof applicationLifecycle.moves;

/** States in which partners may change the content. */
export const editableStates: readonly ApplicationState[] = ['draft', 'returned'];
