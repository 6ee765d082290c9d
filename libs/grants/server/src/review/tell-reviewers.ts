import { Config, Db, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { tokyoDate } from '@musubi/platform/model';
import { Injectable } from '@nestjs/common';
import type { Addressed, Mailbox, MailingListener } from '../application/partner-mailboxes.js';

/** Tells committee members what they have to review: one mail each for a whole batch, and one a day when reviews open. */
@Listens('ReviewersAssigned', 'AssignmentsConfirmed', 'ApplicationReviewOpened')
@Injectable()
export class TellReviewers implements MailingListener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    if (event.name === 'ApplicationReviewOpened') return this.opened(event);
    if (event.name === 'AssignmentsConfirmed')
      return this.assigned(event, event.data['added'] as Record<string, string[]>);
    // A batch tells everybody once, by its own event.
    if (event.data['batch']) return;
    const added = event.data['added'] as string[];
    await this.assigned(event, Object.fromEntries(added.map((id) => [id, [event.subject.id]])));
  }

  private async assigned(event: RecordedEvent, added: Readonly<Record<string, string[]>>): Promise<void> {
    for (const person of await this.people(Object.keys(added))) {
      const numbers = await this.numbers(added[person.id] ?? []);
      await this.send(
        person,
        `assigned:${event.id}:${person.id}`,
        `審査をお願いする申請が${numbers.length}件あります`,
        [
          `次の申請の審査をお願いします。\n${numbers.join('\n')}`,
          'はじめに利害関係を申告してから、内容をお読みください。',
        ],
      );
    }
  }

  private async opened(event: RecordedEvent): Promise<void> {
    const opening = await this.opening(event);
    if (!opening) return;
    for (const person of await this.addressees(event))
      await this.send(person, person.key, '審査が始まりました', [
        `「${opening.title}」の審査が始まりました。採点と理由を入力して、提出してください。`,
      ]);
  }

  /** Who is told that reviews are open; assignments are announced by pages that name their people themselves. */
  async addressees(event: RecordedEvent): Promise<Addressed[]> {
    const opening = event.name === 'ApplicationReviewOpened' ? await this.opening(event) : null;
    if (!opening) return [];
    const people = await this.people(opening.waiting);
    const day = tokyoDate(event.at);
    return people.map((person) => ({ ...person, key: `review-open:${opening.callId}:${day}:${person.id}` }));
  }

  private opening(event: RecordedEvent) {
    return this.db.one<{ callId: string; title: string; waiting: string[] }>(
      `select k.id as "callId", k.title, array(select unnest(a.reviewer_ids) except select unnest(a.conflict_ids)) as waiting
       from application a join call k on k.id = a.call_id where a.id = $1`,
      [event.subject.id],
    );
  }

  private people(ids: readonly string[]): Promise<Mailbox[]> {
    return this.db.query<Mailbox>(
      `select id, name, email from person where id = any($1::uuid[]) and email is not null and email_confirmed_at is not null
         and anonymised_at is null order by id`,
      [ids],
    );
  }

  /** Numbers only: a title or a partner's name might give away who applies. */
  private async numbers(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ number: string }>(
      'select number from application where id = any($1::uuid[]) order by number',
      [ids],
    );
    return rows.map((row) => row.number);
  }

  private async send(person: Mailbox, key: string, subject: string, texts: readonly string[]): Promise<void> {
    const { city, http } = this.config;
    await this.mailer.send({
      key,
      to: person.email,
      subject: `【審査】${subject}`,
      text: [
        `${person.name} 様`,
        ...texts,
        `${http.baseUrl}/reviews`,
        `お問い合わせ\n${city.department}　電話 ${city.telephone}`,
      ].join('\n\n'),
    });
  }
}
