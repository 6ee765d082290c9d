import type { InterviewSetting, InterviewSlot } from '@musubi/grants/model';
import { wareki } from '@musubi/platform/model';
import { Config, Db, FileStore, type Listener, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type Mailbox, partnerMailboxes } from '../application/partner-mailboxes.js';
import { interviewCalendar } from './interview-calendar.js';
import { type InterviewCandidate, InterviewSubjects } from './interview-subjects.js';

interface Sent {
  setting: InterviewSetting;
  slots: InterviewSlot[];
}

/** One mail per person with the own interviews, as text and as a calendar file. May run again: a mail goes out once. */
@Listens('InterviewsSent')
@Injectable()
export class TellInterviews implements Listener {
  constructor(
    private readonly db: Db,
    private readonly subjects: InterviewSubjects,
    private readonly files: FileStore,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const sent = event.after as unknown as Sent;
    const candidates = await this.subjects.of(event.subject.id);
    const byId = new Map(candidates.map((each) => [each.applicationId, each]));
    const own = new Map<string, { person: Mailbox; slots: InterviewSlot[] }>();
    for (const slot of sent.slots) {
      const candidate = byId.get(slot.applicationId);
      for (const person of candidate ? await this.people(candidate) : []) {
        const known = own.get(person.id) ?? { person, slots: [] };
        own.set(person.id, { person, slots: [...known.slots, slot] });
      }
    }
    for (const { person, slots } of own.values()) await this.tell(event, person, slots, sent.setting, byId);
  }

  private async people(candidate: InterviewCandidate): Promise<Mailbox[]> {
    const reviewers = await this.db.query<Mailbox>(
      `select id, name, email from person where id = any($1::uuid[]) and email is not null and email_confirmed_at is not null
         and anonymised_at is null order by id`,
      [candidate.reviewerIds],
    );
    return [...(await partnerMailboxes(this.db, candidate.organisationIds)), ...reviewers];
  }

  private async tell(
    event: RecordedEvent,
    person: Mailbox,
    slots: readonly InterviewSlot[],
    setting: InterviewSetting,
    candidates: ReadonlyMap<string, InterviewCandidate>,
  ): Promise<void> {
    const lines = slots.map(
      (slot) => `${slot.startsAt}〜${slot.endsAt}　${slot.room}　${candidates.get(slot.applicationId)?.number ?? ''}`,
    );
    const { city } = this.config;
    const named = slots.map((slot) => ({ ...slot, number: candidates.get(slot.applicationId)?.number ?? '' }));
    const calendar = interviewCalendar(setting, named, event.at);
    const file = await this.files.put(Buffer.from(calendar), {
      name: '面接の予定.ics',
      type: 'text/calendar',
      subject: { type: 'Interviews', id: event.subject.id },
    });
    await this.mailer.send({
      key: `interviews:${event.id}:${person.id}`,
      to: person.email,
      subject: `【助成金】${wareki(setting.date)}の面接のお知らせ`,
      text: [
        `${person.name} 様`,
        `面接の日時と会場をお知らせします。\n日にち：${wareki(setting.date)}\n場所：${setting.place}\n${lines.join('\n')}`,
        ...(setting.note ? [setting.note] : []),
        '添付のファイルを開くと、お使いのカレンダーに入ります。',
        `お問い合わせ\n${city.department}　電話 ${city.telephone}`,
      ].join('\n\n'),
      attachments: [{ fileId: file.id, name: '面接の予定.ics' }],
    });
  }
}
