import { type ApplicationState, applicationLifecycle } from './lifecycle.js';

export interface StateNote {
  /** What the state means for the applicants, in one or two plain sentences. */
  readonly means: string;
  /** What happens next and who acts. */
  readonly next: string;
  /** Whose turn it is: `you` the partners, `office` the city, `nobody` when it is over. */
  readonly turn: 'you' | 'office' | 'nobody';
}

/** The state page in plain words. The office's words stay with the office. */
export const applicantNotes: Readonly<Record<ApplicationState, StateNote>> = {
  draft: {
    means: 'まだ提出していません。入力した内容は自動で保存しています。',
    next: 'すべての項目を入力し、全団体の代表者が同意すると、提出できます。',
    turn: 'you',
  },
  submitted: {
    means: '申請を受け付けました。',
    next: '市の担当者が、書類がそろっているかを確かめています。足りないところがあれば連絡します。',
    turn: 'office',
  },
  returned: {
    means: '直していただきたいところがあります。',
    next: '市からの連絡を読んで直し、全団体の代表者がもう一度同意してから、期限までに提出してください。',
    turn: 'you',
  },
  accepted: {
    means: '書類の確認が終わり、審査に進みました。',
    next: '審査員が決まりしだい、審査が始まります。お待ちください。',
    turn: 'office',
  },
  inReview: {
    means: '審査員が申請を読み、審査しています。',
    next: '審査が終わると、市が交付するかどうかを決めます。お待ちください。',
    turn: 'office',
  },
  reviewed: {
    means: '審査が終わりました。',
    next: '市が交付するかどうかを決めています。結果は全団体に通知します。',
    turn: 'office',
  },
  approved: {
    means: '助成金の交付が決まりました。',
    next: '交付決定通知書を確かめて、事業を始めてください。領収書は保管してください。',
    turn: 'you',
  },
  reported: {
    means: '実績報告を受け付けました。',
    next: '市の担当者が報告と領収書を確かめています。',
    turn: 'office',
  },
  settled: {
    means: '助成金の額が確定しました。',
    next: '確定した額と先に受け取った額との差を精算します。',
    turn: 'office',
  },
  closed: {
    means: 'この申請の手続きはすべて終わりました。',
    next: '書類は5年間保管してください。',
    turn: 'nobody',
  },
  ineligible: {
    means: '申請の条件に合わないため、審査に進めませんでした。',
    next: '理由は通知をご覧ください。次の公募に向けて、窓口で相談できます。',
    turn: 'nobody',
  },
  rejected: {
    means: '今回は交付されないことになりました。',
    next: '理由は通知書をご覧ください。次の公募に向けて、窓口で相談できます。',
    turn: 'nobody',
  },
  withdrawn: {
    means: '申請を取り下げました。',
    next: '内容は残っています。募集中であれば、もう一度申請を始められます。',
    turn: 'nobody',
  },
  cancelled: {
    means: '交付の決定が取り消されました。',
    next: '理由と返還の手続きは、通知書をご覧ください。',
    turn: 'nobody',
  },
};

export const isApplicationState = (text: string): text is ApplicationState => text in applicationLifecycle.states;

export const applicantWords = (state: string): string =>
  isApplicationState(state) ? (applicationLifecycle.states[state].applicant ?? state) : state;

export const staffWords = (state: string): string =>
  isApplicationState(state) ? (applicationLifecycle.states[state].staff ?? state) : state;
