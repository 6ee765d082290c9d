import type { InterviewSubject } from '@musubi/grants/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Mailbox } from '../application/partner-mailboxes.js';

export interface InterviewCandidate extends InterviewSubject {
  readonly title: string;
  readonly organisationIds: readonly string[];
  readonly reviewerIds: readonly string[];
}

/** Applications that are heard: everything in review or reviewed, with everybody who must be there. */
@Injectable()
export class InterviewSubjects {
  constructor(private readonly db: Db) {}

  async of(callId: string): Promise<InterviewCandidate[]> {
    const rows = await this.db.query<Omit<InterviewCandidate, 'people'>>(
      `select t.id as "applicationId", t.number, t.title, t.organisation_ids as "organisationIds",
              array(select unnest(t.reviewer_ids) except select unnest(t.conflict_ids)) as "reviewerIds"
       from application t where t.call_id = $1 and t.state in ('accepted', 'inReview', 'reviewed') order by t.serial`,
      [callId],
    );
    return rows.map((row) => ({ ...row, people: [...row.organisationIds, ...row.reviewerIds] }));
  }

  /** Everybody who is to be told about these applications, whatever has become of them. */
  people(applicationIds: readonly string[]): Promise<InterviewPerson[]> {
    return this.db.query<InterviewPerson>(
      `select a.id as "applicationId", a.number, p.id, p.name, p.email, p.id = any(a.reviewer_ids) as reviewer
       from application a join person p on p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null
         and ((p.id = any(a.reviewer_ids) and not p.id = any(a.conflict_ids)) or exists (select 1 from membership m
           where m.person_id = p.id and m.role in ('representative', 'editor') and m.organisation_id = any(a.organisation_ids)))
       where a.id = any($1::uuid[]) order by p.id, a.number`,
      [applicationIds],
    );
  }
}

/** One person and one application they have to do with. */
export interface InterviewPerson extends Mailbox {
  readonly applicationId: string;
  readonly number: string;
  readonly reviewer: boolean;
}

/** The interview of the application `a` as its people were told of it; null before, and after the review. */
export const interviewJson = (a: string): string => `(select json_build_object('date', i.sent->'setting'->>'date',
    'place', i.sent->'setting'->>'place', 'note', i.sent->'setting'->>'note', 'bring', coalesce(i.sent->'setting'->>'bring', ''),
    'room', x->>'room', 'startsAt', x->>'startsAt', 'endsAt', x->>'endsAt', 'sentAt', i.sent_at)
  from interview_timetable i cross join jsonb_array_elements(i.sent->'slots') x
  where i.call_id = ${a}.call_id and x->>'applicationId' = ${a}.id::text and ${a}.state in ('accepted', 'inReview', 'reviewed'))`;
