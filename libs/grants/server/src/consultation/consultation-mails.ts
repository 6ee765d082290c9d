import { type Appointment, slotWords } from '@musubi/grants/model';
import { addDays, tokyoDate, tokyoInstant } from '@musubi/platform/model';
import {
  Clock,
  Config,
  Db,
  type Listener,
  Listens,
  Mailer,
  type RecordedEvent,
  Scheduled,
  type ScheduledWork,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { CalendarAttachments } from '../application/calendar-attachment.js';
import { partnerMailboxes } from '../application/partner-mailboxes.js';

interface Facts {
  readonly id: string;
  readonly organisationIds: string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly way: string;
  readonly place: string;
  readonly onlineUrl: string;
  readonly desk: string;
  readonly topic: string;
  readonly reason: string | null;
  readonly record: string | null;
  readonly state: string;
}

const columns = `b.id, b.organisation_ids as "organisationIds", s.starts_at as "startsAt", s.ends_at as "endsAt", b.way, s.place,
  s.online_url as "onlineUrl", s.desk, b.topic, b.reason, b.record, b.state`;
const tables = `consultation_booking b join consultation_slot s on s.id = b.slot_id`;

const where = (facts: Facts): string =>
  facts.way === 'online' ? `オンライン${facts.onlineUrl ? `\n${facts.onlineUrl}` : ''}` : facts.place;

const appointment = (facts: Facts): string =>
  [`日時：${slotWords(facts)}`, `場所：${where(facts)}`, `窓口：${facts.desk}`, `相談したいこと：${facts.topic}`].join(
    '\n',
  );

const calendarHint = '添付のファイルを開くと、お使いのカレンダーに入ります。';

type Words = (facts: Facts) => { readonly subject: string; readonly text: string };

const words: Readonly<Record<string, Words>> = {
  ConsultationBooked: (facts) => ({
    subject: `相談を予約しました（${slotWords(facts)}）`,
    text: `次の日時に相談を予約しました。来られなくなったときは、早めに日時を変えるか取り消してください。\n\n${appointment(facts)}`,
  }),
  ConsultationRescheduled: (facts) => ({
    subject: `相談の日時が変わりました（${slotWords(facts)}）`,
    text: `相談の日時が次のとおり変わりました。\n\n${appointment(facts)}`,
  }),
  ConsultationCancelled: (facts) => ({
    subject: `相談の予約を取り消しました（${slotWords(facts)}）`,
    text: `次の相談の予約を取り消しました。\n${facts.reason ? `理由：${facts.reason}\n` : ''}\n${appointment(facts)}`,
  }),
  ConsultationHeld: (facts) => ({
    subject: `相談の記録ができました（${slotWords(facts)}）`,
    text: `相談の記録を見られるようになりました。\n\n${facts.record ?? ''}`,
  }),
};

const reminder: Words = (facts) => ({
  subject: `明日は相談の日です（${slotWords(facts)}）`,
  text: `明日の相談のお知らせです。\n\n${appointment(facts)}`,
});

/** Writes to the people of the organisations about their appointment. */
@Listens('ConsultationBooked', 'ConsultationRescheduled', 'ConsultationCancelled', 'ConsultationHeld')
@Injectable()
export class ConsultationMails implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly calendars: CalendarAttachments,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const facts = await this.db.one<Facts>(`select ${columns} from ${tables} where b.id = $1`, [event.subject.id]);
    const mail = words[event.name];
    if (!facts || !mail) return;
    const dated = event.name !== 'ConsultationHeld';
    await this.send(facts, mail(facts), { key: `consultation:${event.id}`, at: dated ? event.at : null });
  }

  /** @param given.at the state of the appointment that goes along as a calendar file; null for none. */
  async send(
    facts: Facts,
    { subject, text }: ReturnType<Words>,
    given: { key: string; at: Date | null },
  ): Promise<void> {
    const url = `${this.config.http.baseUrl}/consultations`;
    const attachments = given.at ? await this.calendarOf(facts, url, given.at) : [];
    for (const person of await partnerMailboxes(this.db, facts.organisationIds))
      await this.mailer.send({
        key: `${given.key}:${person.id}`,
        to: person.email,
        subject,
        text: `${person.name} 様\n\n${text}\n\n${given.at ? `${calendarHint}\n\n` : ''}${url}\n`,
        attachments,
      });
  }

  private calendarOf(facts: Facts, url: string, at: Date) {
    const { id, startsAt, endsAt, topic } = facts;
    const appointment: Appointment = {
      ...{ id, startsAt, endsAt, url, title: `相談（${facts.desk}）`, text: topic },
      place: where(facts).replace('\n', ' '),
      cancelled: facts.state === 'cancelled',
    };
    const subject = { type: 'ConsultationBooking', id };
    return this.calendars.of([appointment], at, { name: '相談の予定.ics', subject });
  }
}

/** The day before a consultation, from seven in the morning on: each booking once for each time it was given. */
@Scheduled('remind-consultations', '5 * * * *')
@Injectable()
export class RemindConsultations implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mails: ConsultationMails,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const tomorrow = addDays(tokyoDate(now), 1);
    if (now < tokyoInstant(tokyoDate(now), '07:00')) return;
    const due = await this.db.query<Facts>(
      `select ${columns} from ${tables} where b.state = 'booked' and b.reminded_at is null
          and s.starts_at >= $1 and s.starts_at < $2 order by s.starts_at limit 500`,
      [tokyoInstant(tomorrow), tokyoInstant(addDays(tomorrow, 1))],
    );
    for (const facts of due) {
      const key = `consultation-reminder:${facts.id}:${facts.startsAt.getTime()}`;
      await this.mails.send(facts, reminder(facts), { key, at: now });
      await this.db.query('update consultation_booking set reminded_at = $2 where id = $1', [facts.id, now]);
    }
  }
}
