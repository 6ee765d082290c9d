import { Config, Db, type Listener, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerMailboxes } from '../application/partner-mailboxes.js';

/** Tells the partners that the committee's comments can be read. */
@Listens('FeedbackReleased')
@Injectable()
export class TellFeedback implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const application = await this.db.one<{ number: string; title: string }>(
      'select number, title from application where id = $1',
      [event.subject.id],
    );
    if (!application) return;
    const { city, http } = this.config;
    for (const person of await partnerMailboxes(this.db, event.organisationIds))
      await this.mailer.send({
        key: `feedback:${event.subject.id}:${person.id}`,
        to: person.email,
        subject: `【${application.number}】審査の講評をご覧になれます`,
        text: [
          `${person.name} 様`,
          `「${application.title}」について、審査員の講評を公開しました。申請のページでご覧になれます。`,
          `${http.baseUrl}/applications/${event.subject.id}`,
          `お問い合わせ\n${city.department}　電話 ${city.telephone}`,
        ].join('\n\n'),
      });
  }
}
