import { createHash } from 'node:crypto';
import type { Criterion, Score } from '@musubi/grants/model';
import { type Actor, Db, isId, NotFound, Params, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { FeedbackDraft, ReleasedFeedback } from './feedback.types.js';

interface SheetsRow {
  criteria: Criterion[];
  sheets: { scores: Score[]; comment: string }[];
}

/** Comments in an order that does not tell who wrote which: the same for nobody's sheet in any two criteria. */
const shuffled = (texts: readonly string[], seed: string): string[] =>
  texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, place: createHash('sha256').update(seed).update(text).digest('hex') }))
    .sort((a, b) => a.place.localeCompare(b.place))
    .map(({ text }) => text);

/** What reviews say to the applicants: drawn up for the office, and as it was released. */
@Injectable()
export class FeedbackQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Decided applications of a call whose feedback is not out yet. */
  async drafts(actor: Actor, callId: string): Promise<FeedbackDraft[]> {
    this.permit.check(actor, 'call:review');
    if (!isId(callId)) return refuse(new NotFound());
    const rows = await this.db.query<{ id: string; number: string; title: string; people: number }>(
      `select t.id, t.number, t.title,
              (select count(distinct p.id)::int from membership m join person p on p.id = m.person_id
                where m.organisation_id = any(t.organisation_ids) and m.role in ('representative', 'editor')
                  and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null) as people
       from application t where t.call_id = $1 and t.state in ('approved', 'rejected', 'reported', 'settled', 'closed')
         and exists (select 1 from review r where r.application_id = t.id and r.submitted_at is not null)
         and not exists (select 1 from review_feedback f where f.application_id = t.id) order by t.serial`,
      [callId],
    );
    const drafts: FeedbackDraft[] = [];
    for (const row of rows) drafts.push({ ...row, ...(await this.drawUp(row.id)) });
    return drafts;
  }

  /** Mean and comments per criterion from the submitted sheets. */
  async drawUp(applicationId: string): Promise<Pick<FeedbackDraft, 'criteria' | 'remarks'>> {
    const row = await this.db.one<SheetsRow>(
      `select k.rubric->'criteria' as criteria,
              (select coalesce(json_agg(json_build_object('scores', r.scores, 'comment', r.comment)), '[]')
                 from review r where r.application_id = a.id and r.submitted_at is not null) as sheets
       from application a join call k on k.id = a.call_id where a.id = $1`,
      [applicationId],
    );
    const { criteria = [], sheets = [] } = row ?? {};
    return {
      criteria: criteria.map(({ id, title }) => {
        const given = sheets.flatMap(({ scores }) => scores.filter((each) => each.criterion === id));
        const scores = given.flatMap(({ score }) => (score === null ? [] : [score]));
        const mean = scores.reduce((sum, each) => sum + each, 0) / (scores.length || 1);
        return {
          criterion: id,
          title,
          mean: scores.length === 0 ? null : Math.round(mean * 100) / 100,
          comments: shuffled(
            given.map((each) => each.reason),
            `${applicationId}:${id}`,
          ),
        };
      }),
      remarks: shuffled(
        sheets.map((each) => each.comment),
        applicationId,
      ),
    };
  }

  /** null until it is released, and for everybody it does not concern. */
  released(actor: Actor, applicationId: string): Promise<ReleasedFeedback | null> {
    if (!isId(applicationId)) return Promise.resolve(null);
    const params = new Params([applicationId]);
    return this.db.one<ReleasedFeedback>(
      `select f.application_id as "applicationId", f.criteria, f.remarks, f.released_at as "releasedAt" from review_feedback f
       where f.application_id = $1 and ${this.permit.where(actor, 'feedback:read', 'f', params)}`,
      params.values,
    );
  }
}
