import { seireki } from '@musubi/platform/model';
import { Config, Db, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from './application.entity.js';
import { type Addressed, keyed, type MailingListener, partnerMailboxes } from './partner-mailboxes.js';

const notices: Readonly<Record<string, (title: string, detail: string) => { subject: string; text: string }>> = {
  ApplicationStarted: (title) => ({
    subject: `「${title}」の申請づくりが始まりました`,
    text: '協働プロジェクトの相手が、助成金の申請を始めました。あなたの団体にも入力していただくところがあります。',
  }),
  ApplicationFormChanged: (title, changes) => ({
    subject: `「${title}」の申請書の質問が変わりました`,
    text: `市が公募の申請書を変えました。書いた答えは残っています。変わったところを確かめてください。\n\n${changes}`,
  }),
  ApplicationPartnersChanged: (title, changes) => ({
    subject: `「${title}」の申請の団体が変わりました`,
    text: `申請する団体が変わりました。内容を確かめ、全団体の代表者がもう一度同意してから提出してください。\n\n${changes}`,
  }),
  ApplicationAgreed: (title) => ({
    subject: `「${title}」の申請に、相手の団体が同意しました`,
    text: '申請の内容を確認し、よければあなたの団体の代表者も同意してください。全団体の同意がそろうと提出できます。',
  }),
  ApplicationReturned: (title, note) => ({
    subject: `「${title}」の申請に、補正のお願いがあります`,
    text: `市から、直していただきたいところの連絡がありました。期限は申請のページでご確認ください。\n\n${note}`,
  }),
  ApplicationCorrectionExtended: (title) => ({
    subject: `「${title}」の申請の、補正の期限が変わりました`,
    text: '新しい期限は、申請のページでご確認ください。',
  }),
  ApplicationAccepted: (title) => ({
    subject: `「${title}」の申請が、審査に進みました`,
    text: '書類の確認が終わりました。審査員が申請を読み、審査します。結果は全団体にお知らせします。',
  }),
  ApplicationReinstated: (title) => ({
    subject: `「${title}」の申請を、もう一度確認します`,
    text: '対象外の扱いを取り消し、書類の確認に戻しました。先にお送りした対象外の通知書は、効力がなくなります。',
  }),
  DocumentRequested: (title, document) => ({
    subject: `「${title}」の申請に、追加書類のお願いがあります`,
    text: `市から、次の書類のお願いがありました。期限と説明は申請のページでご確認ください。\n\n${document}`,
  }),
  DocumentRequestWithdrawn: (title) => ({
    subject: `「${title}」の申請の、追加書類のお願いを取り消しました`,
    text: '追加書類の提出は不要になりました。',
  }),
  DraftRetentionStarted: (title, until) => ({
    subject: `「${title}」は、提出されないまま公募の締め切りを過ぎました`,
    text: `下書きは${until}まで保存します。そのあと、市が廃棄することがあります。必要なときは、それまでに申請のページからPDFを保存してください。すぐに要らなくなったときは、取り下げることもできます。`,
  }),
  ApplicationInvitationDeclined: (title) => ({
    subject: `「${title}」の申請への、メールでの招待が断られました`,
    text: 'メールで招いた方から、参加を見送るとのお返事がありました。申請のページで、ほかの団体を招くことができます。',
  }),
  ApplicationPartnerRemoved: (title, reason) => ({
    subject: `「${title}」の申請から、団体が抜けました`,
    text: `申請する団体が変わりました。内容を確認してください。\n理由：${reason}`,
  }),
  ApplicationWithdrawn: (title, reason) => ({
    subject: `「${title}」の申請を取り下げました`,
    text: `代表団体が申請を取り下げました。\n理由：${reason}`,
  }),
};

/** Tells the other people of the partners what happened to their application; never the one who did it. */
@Listens(...Object.keys(notices))
@Injectable()
export class ApplicationNotices implements MailingListener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const application = await this.db.repo(Application).findOneBy({ id: event.subject.id });
    const notice = notices[event.name];
    if (!application || !notice || isSilent(event)) return;
    const { subject, text } = notice(application.title, detailOf(event));
    const url = `${this.config.http.baseUrl}/applications/${application.id}`;
    for (const person of await this.addressees(event))
      await this.mailer.send({
        key: person.key,
        to: person.email,
        subject,
        text: `${person.name} 様\n\n${text}\n\n${url}\n`,
      });
  }

  async addressees(event: RecordedEvent): Promise<Addressed[]> {
    const application = await this.db.repo(Application).findOneBy({ id: event.subject.id });
    if (!application || !notices[event.name] || isSilent(event)) return [];
    const others = await partnerMailboxes(this.db, concerned(event, application));
    return keyed(
      others.filter((each) => each.id !== event.actorPersonId),
      `application-notice:${event.id}`,
    );
  }
}

/** A form whose order alone is new is no news; a partner that was taken out is told of by the reason given for it. */
function isSilent({ name, after, actorPersonId }: RecordedEvent): boolean {
  const list = (key: string) => (after?.[key] as readonly unknown[] | undefined) ?? [];
  if (name === 'ApplicationFormChanged') return list('changes').length === 0;
  return name === 'ApplicationPartnersChanged' && list('joined').length === 0 && actorPersonId !== null;
}

/** What has changed, one line each, and whether the partners have to agree anew; until when a draft is kept. */
function changeWords({ name, after, data }: RecordedEvent): string | null {
  if (name === 'ApplicationPartnersChanged') return (data['words'] as string[]).join('\n');
  if (name === 'DraftRetentionStarted') return seireki(String(after?.['retainUntil']));
  if (name !== 'ApplicationFormChanged') return null;
  const again = after?.['agreementsVoided']
    ? ['', '答えの意味が変わるところがあるため、全団体の代表者がもう一度同意してください。']
    : [];
  return [...(after?.['changes'] as string[]).map((each) => `・${each}`), ...again].join('\n');
}

/** What the mail quotes: the office's words, the document asked for, a reason. */
function detailOf(event: RecordedEvent): string {
  const changes = changeWords(event);
  if (changes !== null) return changes;
  const { data, after } = event;
  const corrections = data['corrections'] as { note: string }[] | undefined;
  if (corrections) return [...new Set([String(data['note'] ?? ''), ...corrections.map(({ note }) => note)])].join('\n');
  return String(after?.['reason'] ?? after?.['title'] ?? '');
}

/** A document is asked of one partner; everything else concerns all, one that has just left included. */
const concerned = (event: RecordedEvent, { organisationIds }: Application): readonly string[] =>
  event.name.startsWith('DocumentRequest')
    ? [String(event.after?.['organisationId'] ?? event.before?.['organisationId'])]
    : [...new Set([...organisationIds, ...event.organisationIds])];
