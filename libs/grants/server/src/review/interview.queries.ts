import { type Actor, Db, isId, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InterviewTimetable } from './committee.entity.js';
import { InterviewSubjects } from './interview-subjects.js';
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
      ? await this.db.one<{ id: string; title: string }>('select id, title from call where id = $1', [callId])
      : null;
    if (!call) return refuse(new NotFound());
    const timetable = await this.db.repo(InterviewTimetable).findOneBy({ callId });
    const candidates = await this.subjects.of(callId);
    const people = await this.db.one<{ count: number }>(
      `select count(distinct p.id)::int as count from person p
       where p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null
         and (p.id = any($1::uuid[]) or exists (select 1 from membership m where m.person_id = p.id
           and m.role in ('representative', 'editor') and m.organisation_id = any($2::uuid[])))`,
      [candidates.flatMap((each) => each.reviewerIds), candidates.flatMap((each) => each.organisationIds)],
    );
    return {
      ...call,
      ...timetableFacts(timetable),
      people: people?.count ?? 0,
      candidates: candidates.map(({ applicationId, number, title }) => ({ applicationId, number, title })),
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
