import { interviewChanges } from '@musubi/grants/model';
import { type Actor, Db, isId, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InterviewTimetable } from './committee.entity.js';
import { type InterviewPerson, InterviewSubjects } from './interview-subjects.js';
import type { InterviewBoard } from './interview.types.js';

/** The interview timetable of a call, for the office. */
@Injectable()
export class InterviewQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly subjects: InterviewSubjects,
  ) {}

  async board(actor: Actor, callId: string): Promise<InterviewBoard> {
    this.permit.check(actor, 'call:review');
    const call = isId(callId)
      ? await this.db.one<Pick<InterviewBoard, 'id' | 'title' | 'plannedOn'>>(
          `select id, title, interview_on::text as "plannedOn" from call where id = $1`,
          [callId],
        )
      : null;
    if (!call) return refuse(new NotFound());
    const timetable = await this.db.repo(InterviewTimetable).findOneBy({ callId });
    const candidates = await this.subjects.of(callId);
    return {
      ...call,
      ...timetableFacts(timetable),
      ...(await this.counts(timetable)),
      candidates: candidates.map(({ applicationId, number, title }) => ({ applicationId, number, title })),
    };
  }

  /** Who would be told now, and who knows already. */
  private async counts(timetable: InterviewTimetable | null) {
    const all = await this.subjects.people(timetable?.slots.map((slot) => slot.applicationId) ?? []);
    const { told, dropped } = timetable ? interviewChanges(timetable.sent, timetable) : { told: [], dropped: [] };
    const now = await this.subjects.people([...told, ...dropped]);
    const ids = (people: readonly InterviewPerson[]) => new Set(people.map(({ id }) => id));
    const people = ids(now);
    return {
      people: people.size,
      reviewerPeople: ids(now.filter(({ reviewer }) => reviewer)).size,
      unchangedPeople: [...ids(all)].filter((id) => !people.has(id)).length,
    };
  }
}

const timetableFacts = (timetable: InterviewTimetable | null) =>
  timetable
    ? {
        ...{ version: timetable.version, setting: timetable.setting, slots: timetable.slots, sentAt: timetable.sentAt },
        changedSince: timetable.sentVersion !== null && timetable.sentVersion !== timetable.version,
      }
    : { version: null, setting: null, slots: [], sentAt: null, changedSince: false };
