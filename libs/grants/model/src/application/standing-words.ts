import { type LocalDate, seireki } from '@musubi/platform/model';
import { momentWords } from './corrections.js';
import type { ApplicationState } from './lifecycle.js';
import type { Due, Pending } from './standing.js';

/** What a state means for the applicants, and what happens next and who acts: one or two plain sentences each. */
export interface StateWords {
  readonly means: string;
  readonly next: string;
}

/** Everything `standingOf` says, in one language. */
export interface StandingWords {
  readonly states: Readonly<Record<ApplicationState, StateWords>>;
  readonly pending: Readonly<Record<Pending, string>>;
  /** Until when something has to be there; `over` when that day has passed. */
  readonly due: (kind: Due, day: LocalDate, over: boolean) => string;
  readonly correctBy: (at: Date) => string;
  readonly screened: (day: LocalDate, over: boolean) => string;
  readonly result: (day: LocalDate, over: boolean) => string;
}

const dueNames: Readonly<Record<Due, string>> = {
  document: '追加書類の期限',
  interim: '遂行状況報告の期限',
  final: '実績報告の期限',
  return: '助成金の返還の期限',
  payment: '市からの支払い',
};

const planned = (what: string) => (day: LocalDate, over: boolean) =>
  over
    ? `${what}は${seireki(day)}ごろの予定でしたが、遅れています。決まりしだいお知らせします。`
    : `${what}は${seireki(day)}ごろの予定です。`;

/** For the state's page and the progress notice. The office's words stay with the office. */
export const japaneseStanding: StandingWords = {
  states: {
    draft: {
      means: 'まだ提出していません。入力した内容は自動で保存しています。',
      next: 'すべての項目を入力し、全団体の代表者が同意すると、提出できます。',
    },
    submitted: {
      means: '申請を受け付けました。',
      next: '市の担当者が、書類がそろっているかを確かめています。足りないところがあれば連絡します。',
    },
    returned: {
      means: '直していただきたいところがあります。',
      next: '市からの連絡を読んで直し、全団体の代表者がもう一度同意してから、期限までに提出してください。',
    },
    accepted: {
      means: '書類の確認が終わり、審査に進みました。',
      next: '審査員が決まりしだい、審査が始まります。お待ちください。',
    },
    inReview: {
      means: '審査員が申請を読み、審査しています。',
      next: '審査が終わると、市が交付するかどうかを決めます。お待ちください。',
    },
    reviewed: {
      means: '審査が終わりました。',
      next: '市が交付するかどうかを決めています。結果は全団体に通知します。',
    },
    approved: {
      means: '助成金の交付が決まりました。',
      next: '交付決定通知書のとおりに事業を進め、領収書を保管してください。計画を変えるときは、先に申請してください。',
    },
    reported: {
      means: '実績報告を受け付けました。',
      next: '市の担当者が報告と領収書を確かめています。',
    },
    settled: {
      means: '助成金の額が確定しました。',
      next: '確定した額と先に受け取った額との差を精算します。',
    },
    closed: {
      means: 'この申請の手続きはすべて終わりました。',
      next: '帳簿と領収書は、「交付決定のあとの手続き」にある保存期限まで保管してください。',
    },
    ineligible: {
      means: '申請の条件に合わないため、審査に進めませんでした。',
      next: '理由は通知をご覧ください。次の公募に向けて、窓口で相談できます。',
    },
    rejected: {
      means: '今回は交付されないことになりました。',
      next: '理由は通知書をご覧ください。次の公募に向けて、窓口で相談できます。',
    },
    withdrawn: {
      means: '申請を取り下げました。',
      next: '内容は残っています。募集中であれば、もう一度申請を始められます。',
    },
    cancelled: {
      means: '交付の決定が取り消されました。',
      next: '理由と返還の手続きは、通知書をご覧ください。',
    },
  },
  pending: {
    change: '変更の申請を、市が確かめています。',
    changePartner: '変更の申請は、加わる団体の同意を待っています。',
    advance: '概算払の申請を、市が確かめています。',
    invoice: '概算払が決まりました。請求書を出してください。',
    payment: '請求書を受け取り、市が支払いの手続きをしています。支払ったときに、メールでお知らせします。',
    return: '助成金の返還をお待ちしています。',
    interim: '遂行状況報告を、市が確かめています。',
    interimReturned: '遂行状況報告に直していただきたいところがあります。',
  },
  due: (kind, day, over) => {
    if (kind === 'payment') return planned(dueNames.payment)(day, over);
    return over ? `${dueNames[kind]}（${seireki(day)}）を過ぎています。` : `${dueNames[kind]}は${seireki(day)}です。`;
  },
  correctBy: (at) => `${momentWords(at)}までに提出してください。`,
  screened: planned('書類の確認の終わり'),
  result: planned('結果のお知らせ'),
};
