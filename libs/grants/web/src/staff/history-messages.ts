import { defineMessages } from '@musubi/platform/web';

const events: Readonly<Record<string, string>> = {
  ApplicationStarted: '申請を書き始めました',
  ApplicationSubmitted: '提出されました',
  ApplicationResubmitted: '補正して提出されました',
  ApplicationReturned: '補正をお願いしました',
  ApplicationAccepted: '受理しました',
  ApplicationMarkedIneligible: '対象外としました',
  ApplicationReinstated: '形式審査に戻しました',
  ApplicationReviewOpened: '審査を始めました',
  ApplicationReviewClosed: '審査を締め切りました',
  ApplicationApproved: '交付を決定しました',
  ApplicationApprovedWithConditions: '条件を付けて交付を決定しました',
  ApplicationRejected: '不交付を決定しました',
  ApplicationWithdrawn: '取り下げられました',
  ApplicationAgreed: '団体の代表者が同意しました',
  ApplicationAgreementWithdrawn: '同意が取り消されました',
  ApplicationFileAttached: '書類が添付されました',
  ApplicationFileRemoved: '添付が外されました',
  ReviewersAssigned: '審査員を割り当てました',
  InterestDeclared: '利害関係が申告されました',
  ReviewSubmitted: '審査が提出されました',
  ScreeningNoteAdded: '庁内メモを残しました',
  ScreeningItemTicked: '確認項目を記録しました',
  ScreeningFlagRaised: '目印を付けました',
  ScreeningFlagCleared: '目印を外しました',
  ApplicationCorrectionExtended: '補正の期限を変えました',
  ApplicationProgressNoticed: '状況を自動でお知らせしました',
  ApplicationAnswersCopied: '前の申請から写されました',
  ApplicationPartnerInvited: '団体が招かれました',
  ApplicationPartnersChanged: '申請する団体が変わりました',
  ApplicationPartnerRemoved: '団体が申請から抜けました',
  DocumentRequested: '追加書類をお願いしました',
  DocumentRequestAnswered: '追加書類が提出されました',
  DocumentRequestWithdrawn: '追加書類のお願いを取り消しました',
};

/** What happened, in words. */
export const historyMessages = defineMessages({
  ja: { event: (name: string) => events[name] ?? '記録しました' },
  'ja-easy': {},
  en: {},
});
