import { Config, Db, type Listener, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from './application.entity.js';
import { partnerMailboxes } from './partner-mailboxes.js';

const notices: Readonly<Record<string, (title: string, detail: string) => { subject: string; text: string }>> = {
  ApplicationStarted: (title) => ({
    subject: `「${title}」の申請づくりが始まりました`,
    text: '協働プロジェクトの相手が、助成金の申請を始めました。あなたの団体にも入力していただくところがあります。',
  }),
  ApplicationAgreed: (title) => ({
    subject: `「${title}」の申請に、相手の団体が同意しました`,
    text: '申請の内容を確認し、よければあなたの団体の代表者も同意してください。全団体の同意がそろうと提出できます。',
  }),
  ApplicationWithdrawn: (title, reason) => ({
    subject: `「${title}」の申請を取り下げました`,
    text: `代表団体が申請を取り下げました。\n理由：${reason}`,
  }),
};

/** Tells the other people of the partners what happened to their application; never the one who did it. */
@Listens('ApplicationStarted', 'ApplicationAgreed', 'ApplicationWithdrawn')
@Injectable()
export class ApplicationNotices implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const application = await this.db.repo(Application).findOneBy({ id: event.subject.id });
    const notice = notices[event.name];
    if (!application || !notice) return;
    const { subject, text } = notice(application.title, String(event.after?.['reason'] ?? ''));
    const url = `${this.config.http.baseUrl}/applications/${application.id}`;
    const others = await partnerMailboxes(this.db, application.organisationIds);
    for (const person of others.filter((each) => each.id !== event.actorPersonId))
      await this.mailer.send({
        key: `application-notice:${event.id}:${person.id}`,
        to: person.email,
        subject,
        text: `${person.name} 様\n\n${text}\n\n${url}\n`,
      });
  }
}
