import { seireki, tokyoDate } from '@musubi/platform/model';
import { Config, Db, Listens, Mailer, type MailAttachment, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { AgreementPdf } from '../agreement/agreement-pdf.js';
import { collaborationLetters, type LetterFacts } from './collaboration-letters.js';
import { MailSubjects, type SubjectRow } from './mail-subjects.js';

interface Recipient {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organisationIds: string[];
}

/** Everybody concerned is told, not the one who did it; both sides when the clock did it or it concerns all. */
const toAll = new Set(['AgreementConcluded', 'IntroductionExpired']);
/** Only the one that is invited, or no longer. */
const toInvited = new Set(['PartnerInvited', 'PartnerInvitationWithdrawn']);
/** Only those who still have to answer. */
const toWaiting = new Set([
  'IntroductionReminded',
  'IntroductionProposed',
  'IntroductionRequested',
  'IntroductionAgreed',
]);

/** Mail about introductions, messages and partnerships: one per event and person, however often it is delivered. */
@Listens(...Object.keys(collaborationLetters))
@Injectable()
export class CollaborationMail {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly subjects: MailSubjects,
    private readonly pdf: AgreementPdf,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const write = collaborationLetters[event.name];
    const subject = await this.subjects.of(event);
    if (!write || !subject) return;
    const attachments = event.name === 'AgreementConcluded' ? await this.printed(event) : [];
    for (const recipient of await this.recipients(event, subject)) {
      const letter = write(factsFor(event, subject, recipient));
      const key = keyOf(event, subject, recipient);
      const text = [`${recipient.name} 様`, '', ...letter.lines, '', this.link(subject)].join('\n');
      await this.mailer.send({ key, to: recipient.email, subject: letter.subject, text, attachments });
    }
  }

  private link = ({ path }: SubjectRow): string => `${this.config.http.baseUrl}${path}`;

  private async printed(event: RecordedEvent): Promise<MailAttachment[]> {
    const file = await this.pdf.fileOf(String(event.data['agreementId']));
    return file ? [{ fileId: file.id, name: file.name }] : [];
  }

  private async recipients(event: RecordedEvent, subject: SubjectRow): Promise<Recipient[]> {
    const rows = await this.db.query<Recipient>(
      `select p.id, p.email, p.name, array_agg(m.organisation_id) as "organisationIds"
         from person p left join membership m on m.person_id = p.id and m.organisation_id = any($1)
          and m.role in ('representative', 'editor')
        where p.email is not null and p.anonymised_at is null and p.id is distinct from $2
          and (m.id is not null or p.id = $3)
        group by p.id`,
      [concerned(event, subject), toAll.has(event.name) ? null : event.actorPersonId, subject.coordinatorId],
    );
    return event.name === 'MessageSent' ? this.withFirstUnread(rows, subject) : rows;
  }

  /** A flood of messages is one mail: only those for whom this message is the first unread one. */
  private async withFirstUnread(rows: Recipient[], subject: SubjectRow): Promise<Recipient[]> {
    const known = await this.db.query<{ id: string }>(
      `select r.id from unnest($1::uuid[]) r(id) where not exists (
         select 1 from message m left join read_mark k on k.conversation_id = m.conversation_id and k.person_id = r.id
          where m.conversation_id = $2 and m.person_id <> r.id and (m.created_at, m.id) < ($3::timestamptz, $4::uuid)
            and m.created_at > coalesce(k.read_at, '-infinity'))`,
      [rows.map((row) => row.id), subject.conversationId, subject.messageAt, subject.messageId],
    );
    const first = new Set(known.map((row) => row.id));
    return rows.filter((row) => first.has(row.id));
  }
}

function concerned(event: RecordedEvent, subject: SubjectRow): readonly string[] {
  if (toInvited.has(event.name)) return [String(event.data['invitedId'])];
  if (toWaiting.has(event.name)) return subject.waitingIds;
  if (toAll.has(event.name)) return event.organisationIds;
  const own = event.data['organisationId'];
  return event.organisationIds.filter((id) => id !== own && !subject.invitedIds.includes(id));
}

const keyOf = (event: RecordedEvent, subject: SubjectRow, recipient: Recipient): string =>
  `${event.name}:${subject.messageId ?? event.id}:${recipient.id}`;

function factsFor(event: RecordedEvent, subject: SubjectRow, recipient: Recipient): LetterFacts {
  const names = subject.organisations;
  const actingId = event.data['organisationId'];
  const others = names.filter((each) => !recipient.organisationIds.includes(each.id)).map((each) => each.name);
  return {
    event: event.name,
    who: names.find((each) => each.id === actingId)?.name ?? '事務局のコーディネーター',
    others: (others.length > 0 ? others : names.map((each) => each.name)).join('と'),
    title: subject.title,
    message: subject.message,
    state: subject.state,
    declineReason: subject.declineReason,
    declineComment: subject.declineComment,
    until: subject.expiresAt ? seireki(tokyoDate(new Date(subject.expiresAt))) : '',
    number: typeof event.data['number'] === 'number' ? event.data['number'] : null,
    person: subject.person,
  };
}
