import { applicationLifecycle } from '../application/lifecycle.js';
import { consultationLifecycle } from '../consultation/consultation.js';
import { changeLifecycle } from '../report/change.js';
import { finalReportLifecycle } from '../report/final-report.js';
import { interimLifecycle } from '../report/interim.js';
import { paymentLifecycle } from '../report/payment.js';

type Moves = Readonly<Record<string, { readonly emits: string; readonly label: string }>>;
const ofMoves = (...lifecycles: { readonly moves: Moves }[]): Record<string, string> =>
  Object.fromEntries(lifecycles.flatMap(({ moves }) => Object.values(moves).map(({ emits, label }) => [emits, label])));

/** What happened, in words; moves are called as their buttons are. A rule test sees that no event lacks its words. */
const words: Readonly<Record<string, string>> = {
  ...ofMoves(consultationLifecycle, finalReportLifecycle, interimLifecycle, paymentLifecycle, changeLifecycle),
  ...ofMoves(applicationLifecycle),
  ChangeRequested: '変更の申請を受け付ける',
  InterimReportSubmitted: '遂行状況報告を出す',
  InterimReportConfirmed: '遂行状況報告を確認する',
  InterimReportReturned: '遂行状況報告を差し戻す',
  ApplicationStarted: '申請を書き始める',
  ApplicationSectionSaved: '内容を保存する',
  ApplicationAgreed: '団体の代表者が同意する',
  ApplicationAgreementWithdrawn: '同意を取り消す',
  ApplicationFileAttached: '書類を添付する',
  ApplicationFileRemoved: '添付を外す',
  ApplicationHandlerAssigned: '担当を決める',
  ApplicationCommented: '書きこみをする',
  ApplicationCommentResolved: '書きこみを解決済みにする',
  ApplicationCommentReopened: '書きこみを開きなおす',
  ApplicationTaskAssigned: '担当する人を決める',
  ApplicationTaskDone: '頼まれた入力を終える',
  ApplicationTaskDropped: '入力の依頼を取り下げる',
  ApplicationPartCompleted: '自分の団体の入力を終える',
  ApplicationPartReopened: '自分の団体の入力を開きなおす',
  ApplicationAnswersCopied: '前の申請から写す',
  ApplicationPartnerInvited: '団体を招く',
  ApplicationInvitationWithdrawn: '招待を取り消す',
  ApplicationInvitationSentAgain: 'メールの招待をもう一度送る',
  ApplicationInvitationDeclined: 'メールの招待を断る',
  DraftRetentionStarted: '提出されなかった下書きの保存期限を決める',
  DraftRetentionLifted: '公募が再び開き、下書きの保存期限を外す',
  ApplicationPartnersChanged: '申請する団体を変える',
  ApplicationPartnerRemoved: '団体を外す',
  ApplicationFormChanged: '申請書の新しい版に移る',
  FormChangesConfirmed: '申請書の変更を確認する',
  TestApplicationStarted: '試しの申請を始める',
  PriorConsultationRecorded: '事前相談を記録する',
  ConsultationBooked: '事前相談を予約する',
  ConsultationSlotsPublished: '事前相談の枠を出す',
  ConsultationSlotWithdrawn: '事前相談の枠を取り下げる',
  ReviewersAssigned: '審査員を割り当てる',
  AssignmentsConfirmed: '審査員の割り当てを確定する',
  InterestDeclared: '利害関係を申告する',
  YearlyInterestsDeclared: '年度の利害関係を申告する',
  ReviewSubmitted: '審査を提出する',
  ReviewerSaved: '審査員の登録を変える',
  ReviewSettingSaved: '審査の決まりを変える',
  InterviewAnnounced: '面接の日時を知らせる',
  InterviewDropped: '面接がなくなったことを知らせる',
  InterviewsSaved: '面接の予定を保存する',
  InterviewsSent: '面接の予定を知らせる',
  DeliberationSaved: '審査会の記録を保存する',
  MinutesConfirmed: '議事録を確定する',
  FeedbackReleased: '審査の講評を公開する',
  AwardsPublished: '採択の一覧を公表する',
  ScreeningChecklistSaved: '確認項目を決める',
  ScreeningItemTicked: '確認項目を記録する',
  ScreeningFlagRaised: '目印を付ける',
  ScreeningFlagCleared: '目印を外す',
  ScreeningNoteAdded: '庁内メモを残す',
  ApplicationCorrectionExtended: '補正の期限を変える',
  ApplicationProgressNoticed: '状況を自動で知らせる',
  DocumentRequested: '追加書類をお願いする',
  DocumentRequestAnswered: '追加書類を提出する',
  DocumentRequestWithdrawn: '追加書類のお願いを取り消す',
  LetterIssued: '通知書を発行する',
  LetterTemplateSaved: '通知書の文面を変える',
  LetterTemplateReset: '通知書の文面を標準に戻す',
  ChangeDraftSaved: '変更の申請の下書きを保存する',
  FinalReportStarted: '実績報告を始める',
  ReportPartSaved: '実績報告を保存する',
  ReceiptAttached: '領収書を付ける',
  ReceiptRemoved: '領収書を外す',
  InspectionSaved: '検査を記録する',
  BankAccountSaved: '振込先を登録する',
  RecordDisposed: '記録を廃棄する',
  ExportStarted: '申請を書き出す',
  ProgrammeSaved: '制度を変える',
  CallCreated: '公募を作る',
  CallSaved: '公募の設定を変える',
  CallPublished: '公募を公開する',
  CallUnpublished: '公募の公開をやめる',
  CallFormSaved: '申請書の様式を保存する',
  CallFormPublished: '申請書の様式を公開する',
  CallFormDiscarded: '申請書の様式の下書きを捨てる',
  CallTestModeSet: '公募の試しの状態を変える',
};

export const timelineWords = (event: string): string => words[event] ?? event;

/** Kinds of entries one can look for. */
export const timelineKinds = {
  all: 'すべて',
  moves: '状態の変更',
  content: '申請の内容',
  office: '事務局・審査',
  award: '交付のあと',
} as const;
export type TimelineKind = keyof typeof timelineKinds;
export const isTimelineKind = (text: string): text is TimelineKind => Object.hasOwn(timelineKinds, text);

const awardEvents = [
  ...Object.keys(ofMoves(changeLifecycle, paymentLifecycle, interimLifecycle, finalReportLifecycle)),
  ...['FinalReportStarted', 'ReportPartSaved', 'ReceiptAttached', 'ReceiptRemoved', 'InspectionSaved'],
];

/** Events of a kind; null for all of them. */
export function eventsOfKind(kind: TimelineKind): readonly string[] | null {
  const moves = Object.values(applicationLifecycle.moves).map(({ emits }) => emits);
  if (kind === 'moves') return moves;
  if (kind === 'content')
    return Object.keys(words).filter((each) => /^Application(Started|Section|Agree|File)/.test(each));
  const office = [
    ...['ApplicationHandlerAssigned', 'ReviewersAssigned', 'InterestDeclared', 'ReviewSubmitted', 'ScreeningNoteAdded'],
    ...['InterviewAnnounced', 'InterviewDropped', 'FeedbackReleased', 'ScreeningItemTicked', 'ScreeningFlagRaised'],
    ...['ScreeningFlagCleared', 'ApplicationCorrectionExtended', 'ApplicationProgressNoticed', 'DocumentRequested'],
    ...['DocumentRequestWithdrawn', 'LetterIssued'],
  ];
  if (kind === 'award') return [...awardEvents];
  return kind === 'office' ? office : null;
}
