import {
  interviewAppointment,
  interviewChanges,
  type InterviewDay,
  interviewFacts,
  type InterviewSlot,
} from '@musubi/grants/model';
import { wareki } from '@musubi/platform/model';
import { Config, type Listener, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { CalendarAttachments } from '../application/calendar-attachment.js';
import { type InterviewPerson, InterviewSubjects } from './interview-subjects.js';

interface Telling {
  readonly before: InterviewDay | null;
  readonly day: InterviewDay;
  /** All applications this person has to do with that were or are in the timetable, by number. */
  readonly own: readonly InterviewPerson[];
}

/**
 * One mail per person for whom something is new, with all their interviews as text and as a calendar file. May run
 * again: a mail goes out once.
 */
@Listens('InterviewsSent')
@Injectable()
export class TellInterviews implements Listener {
  constructor(
    private readonly subjects: InterviewSubjects,
    private readonly calendars: CalendarAttachments,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const [before, day] = [event.before as InterviewDay | null, event.after as unknown as InterviewDay];
    const { told, dropped } = interviewChanges(before, day);
    const news = new Set([...told, ...dropped]);
    const people = await this.subjects.people([...day.slots.map(({ applicationId }) => applicationId), ...dropped]);
    for (const id of new Set(people.map((each) => each.id))) {
      const own = people.filter((each) => each.id === id);
      if (own.some(({ applicationId }) => news.has(applicationId))) await this.tell(event, { before, day, own });
    }
  }

  private async tell(event: RecordedEvent, { before, day, own }: Telling): Promise<void> {
    const [person] = own;
    if (!person) return;
    const { city, http } = this.config;
    const { setting } = day;
    const lines = own.map((each) => lineOf(each, before, day));
    await this.mailer.send({
      key: `interviews:${event.id}:${person.id}`,
      to: person.email,
      subject: subjectOf(own, before, day),
      text: [
        `${person.name} 様`,
        `面接の日時と会場をお知らせします。\n日にち：${wareki(setting.date)}\n場所：${setting.place}\n${lines.join('\n')}`,
        ...(setting.bring ? [`持ち物：${setting.bring}`] : []),
        ...(setting.note ? [setting.note] : []),
        '添付のファイルを開くと、お使いのカレンダーに入ります。',
        `${http.baseUrl}${person.reviewer ? '/reviews' : '/applications'}`,
        `お問い合わせ\n${city.department}　電話 ${city.telephone}`,
      ].join('\n\n'),
      attachments: await this.calendars.of(
        own.flatMap((each) => appointmentOf(each, before, day)),
        event.at,
        { name: '面接の予定.ics', subject: { type: 'Interviews', id: event.subject.id } },
      ),
    });
  }
}

const slotIn = (day: InterviewDay | null, { applicationId }: InterviewPerson): InterviewSlot | undefined =>
  day?.slots.find((slot) => slot.applicationId === applicationId);

const timeWords = (slot: InterviewSlot): string => `${slot.startsAt}〜${slot.endsAt}　${slot.room}`;

/** One interview with what has become of it since the last mail. */
function lineOf(person: InterviewPerson, before: InterviewDay | null, day: InterviewDay): string {
  const [slot, earlier] = [slotIn(day, person), slotIn(before, person)];
  if (!slot) return `${person.number}　面接はなくなりました`;
  const was = earlier && before ? whenWords(before, earlier) : null;
  const note = was && was !== whenWords(day, slot) ? `（前は ${was}）` : '';
  return `${timeWords(slot)}　${person.number}${note}`;
}

const whenWords = ({ setting }: InterviewDay, slot: InterviewSlot): string =>
  `${wareki(setting.date)} ${timeWords(slot)}`;

function subjectOf(own: readonly InterviewPerson[], before: InterviewDay | null, day: InterviewDay): string {
  if (!own.some((each) => slotIn(day, each))) return '【助成金】面接がなくなりました';
  return own.some((each) => slotIn(before, each))
    ? `【助成金】面接の予定が変わりました（${wareki(day.setting.date)}）`
    : `【助成金】${wareki(day.setting.date)}の面接のお知らせ`;
}

function appointmentOf(person: InterviewPerson, before: InterviewDay | null, day: InterviewDay) {
  const [slot, earlier] = [slotIn(day, person), slotIn(before, person)];
  const { applicationId, number } = person;
  if (slot) return [interviewAppointment(interviewFacts(day.setting, slot), applicationId, number)];
  if (!before || !earlier) return [];
  return [{ ...interviewAppointment(interviewFacts(before.setting, earlier), applicationId, number), cancelled: true }];
}
