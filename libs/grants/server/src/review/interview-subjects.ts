import type { InterviewSubject } from '@musubi/grants/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

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
}
