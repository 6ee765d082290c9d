import { applicantWords, standingOf } from '@musubi/grants/model';
import { seireki, tokyoDate } from '@musubi/platform/model';
import { Config, Db, type Listener, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { nextDueJson, pendingJson, stateSince } from './application-standing.js';
import { partnerMailboxes } from './partner-mailboxes.js';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly state: string;
  readonly since: Date;
  readonly organisationIds: string[];
  readonly correctionDueAt: Date | null;
  readonly callClosesAt: Date;
  readonly decisionOn: string | null;
  readonly pending: string[];
  readonly due: { readonly kind: string; readonly on: string } | null;
  readonly handlerName: string | null;
  readonly contact: { readonly office: string; readonly tel: string; readonly email: string };
}

/** The progress notice by mail to every partner, with the state as it was when the notice was made. */
@Listens('ApplicationProgressNoticed')
@Injectable()
export class ProgressMail implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const row = await this.db.one<Row>(
      `select a.id, a.title, a.number, a.state, ${stateSince} as since, a.organisation_ids as "organisationIds",
              a.correction_due_at as "correctionDueAt", c.closes_at as "callClosesAt", c.decision_on::text as "decisionOn", ${pendingJson} as pending, ${nextDueJson} as due,
              (select p.name from person p where p.id = a.handler_id) as "handlerName", c.contact
         from application a join call c on c.id = a.call_id where a.id = $1`,
      [event.subject.id],
    );
    // What has moved on meanwhile has told its own news.
    if (!row || row.state !== event.data['state']) return;
    for (const person of await partnerMailboxes(this.db, row.organisationIds))
      await this.mailer.send({
        key: `progress:${event.id}:${person.id}`,
        to: person.email,
        subject: `【${row.number ?? row.title}】申請のいまの状況のお知らせ`,
        text: [`${person.name} 様`, ...this.paragraphs(row, new Date(event.at))].join('\n\n') + '\n',
      });
  }

  private paragraphs(row: Row, at: Date): string[] {
    const link = `${this.config.http.baseUrl}/applications/${row.id}`;
    return [
      `「${row.title}」の申請の、${seireki(tokyoDate(at))}の状況をお知らせします。`,
      ...standingParagraphs(row, at),
      contactWords(row),
      `このお知らせは、14日のあいだ動きがないときに自動でお送りしています。\n${link}`,
    ];
  }
}

function standingParagraphs(row: Row, at: Date): string[] {
  const standing = standingOf(row, at);
  if (!standing) return [];
  const { days, means, next, when } = standing;
  return [
    `いまの状況：${applicantWords(row.state)}（この状況になって${days}日）\n${means}`,
    [`これから：${next}`, when].filter(Boolean).join('\n'),
  ];
}

function contactWords({ handlerName, contact }: Row): string {
  const handler = handlerName ? `担当：${handlerName}\n` : '';
  return `${handler}お問い合わせ：${contact.office}　電話 ${contact.tel}　${contact.email}`;
}
