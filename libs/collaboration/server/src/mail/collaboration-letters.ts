import { declineReasonLabel } from '@musubi/collaboration/model';

/** What a mail can speak of; texts are as people wrote them. */
export interface LetterFacts {
  readonly event: string;
  /** Name of the acting organisation; the coordinator's or 「事務局」 when it is none. */
  readonly who: string;
  /** Names of the organisations concerned, without the reader's own. */
  readonly others: string;
  /** The posting's or the partnership's title; may be empty. */
  readonly title: string;
  readonly message: string;
  readonly state: string;
  readonly declineReason: string | null;
  readonly declineComment: string | null;
  /** 「2026年12月7日」 */
  readonly until: string;
  readonly number: number | null;
  /** Who wrote, for messages. */
  readonly person: string;
}

export interface CollaborationLetter {
  readonly subject: string;
  readonly lines: readonly string[];
}

const about = ({ title }: LetterFacts): string => (title ? `「${title}」について、` : '');
const quoted = (text: string): string[] => (text ? ['', ...text.split('\n').map((line) => `> ${line}`)] : []);

type Write = (facts: LetterFacts) => CollaborationLetter;

/** One letter per event: what happened, what to do now. Greeting and link are added around it. */
export const collaborationLetters: Readonly<Record<string, Write>> = {
  IntroductionRequested: (facts) => ({
    subject: `${facts.who}から「話してみたい」が届きました`,
    lines: [
      `${about(facts)}${facts.who}から「話してみたい」という申込みが届きました。`,
      ...quoted(facts.message),
      '',
      `${facts.until}までに、「話してみる」か「今回は見送る」かをお返事ください。見送るときも遠慮はいりません。`,
    ],
  }),
  IntroductionProposed: (facts) => ({
    subject: `${facts.others}をご紹介します`,
    lines: [
      `${about(facts)}コーディネーターから、${facts.others}とのご紹介です。`,
      ...quoted(facts.message),
      '',
      `両方の団体が「話してみる」と答えると、やりとりが始まります。${facts.until}までにお返事ください。`,
    ],
  }),
  IntroductionAgreed: (facts) => ({
    subject: `${facts.who}が「話してみる」と答えました`,
    lines: [`${facts.who}が、ご紹介に「話してみる」と答えました。あなたの団体のお返事をお待ちしています。`],
  }),
  IntroductionAccepted: (facts) => ({
    subject: `${facts.who}との話し合いが始まります`,
    lines: [
      `${about(facts)}${facts.who}が「話してみる」と答えました。`,
      '両方の連絡先が見られるようになりました。まずは、話せる日を決めるメッセージを送ってみましょう。',
    ],
  }),
  IntroductionDeclined: (facts) => ({
    subject: `${facts.who}からのお返事`,
    lines: [
      `${about(facts)}${facts.who}から「今回は見送る」とのお返事がありました。`,
      ...(facts.declineReason ? [`理由：${declineReasonLabel(facts.declineReason)}`] : []),
      ...quoted(facts.declineComment ?? ''),
      '',
      'ほかにも合いそうな団体があるかもしれません。よろしければ、もう一度探してみてください。',
    ],
  }),
  IntroductionWithdrawn: (facts) => ({
    subject: `${facts.others}とのご紹介が取り下げられました`,
    lines: [`${about(facts)}${facts.who}が申込みを取り下げました。お返事の必要はありません。`],
  }),
  IntroductionReminded: (facts) => ({
    subject: `お返事の期限が近づいています（${facts.until}まで）`,
    lines: [
      `${about(facts)}${facts.others}とのご紹介が、お返事を待っています。`,
      `${facts.until}を過ぎると、自動で終わります。`,
    ],
  }),
  IntroductionExpired: (facts) => ({
    subject: `${facts.others}とのご紹介が期限で終わりました`,
    lines: [`${about(facts)}14日のあいだにお返事がなかったため、ご紹介を終わりにしました。`],
  }),
  MessageSent: (facts) => ({
    subject: `${facts.who}からメッセージが届いています`,
    lines: [
      `${facts.title ? `「${facts.title}」のやりとりに、` : ''}${facts.who}の${facts.person}さんからメッセージが届きました。`,
      ...quoted(facts.message),
    ],
  }),
  PartnershipStarted: (facts) => ({
    subject: `協働プロジェクト「${facts.title}」の準備が始まりました`,
    lines: [
      `${facts.who}が、協働プロジェクト「${facts.title}」の作業場所を作りました。`,
      '目的、役割、持ち寄るものを、いっしょに書いていきましょう。',
    ],
  }),
  PartnerInvited: (facts) => ({
    subject: `協働プロジェクト「${facts.title}」へのお誘い`,
    lines: [
      `${facts.who}から、協働プロジェクト「${facts.title}」へのお誘いが届いています。`,
      ...quoted(facts.message),
      '',
      '内容を見て、参加するかどうかをお返事ください。',
    ],
  }),
  PartnerInvitationWithdrawn: (facts) => ({
    subject: `協働プロジェクト「${facts.title}」へのお誘いの取り消し`,
    lines: [`${facts.who}が、協働プロジェクト「${facts.title}」へのお誘いを取り消しました。お返事は要りません。`],
  }),
  PartnerJoined: (facts) => ({
    subject: `${facts.who}が「${facts.title}」に参加しました`,
    lines: [`${facts.who}が、協働プロジェクト「${facts.title}」に参加しました。`],
  }),
  PartnerInvitationDeclined: (facts) => ({
    subject: `${facts.who}は「${facts.title}」に参加しません`,
    lines: [`${facts.who}から、協働プロジェクト「${facts.title}」への参加を見送るとのお返事がありました。`],
  }),
  PartnerLeft: (facts) => ({
    subject: `${facts.who}が「${facts.title}」から抜けました`,
    lines: [
      `${facts.who}が、協働プロジェクト「${facts.title}」から抜けました。`,
      '役割や費用にこの団体の名前が残っていれば、書き直してください。',
    ],
  }),
  AgreementProposed: (facts) => ({
    subject: `「${facts.title}」の協定（第${facts.number}版）に署名をお願いします`,
    lines: [
      `${facts.who}が、協働プロジェクト「${facts.title}」の協定（第${facts.number}版）の案を作りました。`,
      '内容を読んで、団体の代表者が署名してください。署名の前に内容を変えると、新しい版になります。',
    ],
  }),
  AgreementSigned: (facts) => ({
    subject: `${facts.who}が協定（第${facts.number}版）に署名しました`,
    lines: [`${facts.who}が、「${facts.title}」の協定（第${facts.number}版）に署名しました。`],
  }),
  AgreementConcluded: (facts) => ({
    subject: `「${facts.title}」の協定が結ばれました`,
    lines: [
      `すべての団体の代表者が署名し、「${facts.title}」の協定（第${facts.number}版）が有効になりました。`,
      '協定書のPDFを添付します。',
    ],
  }),
  PartnershipCompleted: (facts) => ({
    subject: `協働プロジェクト「${facts.title}」が完了しました`,
    lines: [`${facts.who}が、協働プロジェクト「${facts.title}」を完了にしました。`, ...quoted(facts.message)],
  }),
  PartnershipDissolved: (facts) => ({
    subject: `協働プロジェクト「${facts.title}」が解消されました`,
    lines: [`${facts.who}が、協働プロジェクト「${facts.title}」を解消しました。`, ...quoted(facts.message)],
  }),
};
