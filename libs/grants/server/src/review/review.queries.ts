import type { CallFormSetting, Criterion, Score } from '@musubi/grants/model';
import { type Actor, Db, isId, Params, Permit, refuse, NotFound } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerNamesJson } from '../application/application-bundle.js';
import { type Blindable, blindDesk, blindTask, type LateFile } from './blind-view.js';
import { interviewJson } from './interview-subjects.js';
import type { ApplicationInterview } from './interview.types.js';
import type { OtherSheet, OwnSheet, ReviewDesk, ReviewTask } from './review.types.js';

interface DeskRow {
  applicationId: string;
  number: string;
  title: string;
  call: string;
  partners: string[];
  state: string;
  interest: string | null;
  criteria: Criterion[];
  sheet: OwnSheet | null;
  cleared: boolean;
  content: unknown;
  pdfFileId: string | null;
  others: { scores: Score[]; comment: string }[] | null;
  form: CallFormSetting;
  lateDocuments: LateFile[];
  interview: ApplicationInterview | null;
}

/** Documents handed in because the office asked for them after the submission. */
const lateDocumentsJson = `(select coalesce(json_agg(json_build_object('id', d.id, 'title', q.title, 'organisation', o.name,
  'place', array_position(t.organisation_ids, o.id) - 1, 'fileId', d.file_id, 'name', d.name, 'addedAt', d.created_at)
  order by q.answered_at, d.id), '[]')
  from document_request q join late_document d on d.request_id = q.id join organisation o on o.id = q.organisation_id
  where q.application_id = t.id and q.answered_at is not null and q.withdrawn_at is null)`;

const partnerNames = partnerNamesJson('t.organisation_ids');

/** What a committee member may see. Others' scores are not even read before the own sheet is in. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** The actor's assignments, those still to do first. */
  async queue(actor: Actor): Promise<ReviewTask[]> {
    this.permit.check(actor, 'review:queue');
    const rows = await this.db.query<Blindable<ReviewTask>>(
      `select t.id as "applicationId", t.number, t.title, k.title as call, ${partnerNames} as partners, k.review,
              case when d.interest = 'conflict' then 'conflict' when r.submitted_at is not null then 'submitted'
                   when d.interest is null then 'notDeclared' when t.state <> 'inReview' then 'waiting'
                   when r.id is null then 'notStarted' else 'inProgress' end as status,
              (select count(*)::int from jsonb_array_elements(coalesce(r.scores, '[]')) s where s->>'score' is not null) as scored,
              r.submitted_at as "submittedAt", ${interviewJson('t')} as interview
       from application t join call k on k.id = t.call_id
       left join interest_declaration d on d.application_id = t.id and d.reviewer_id = $1
       left join review r on r.application_id = t.id and r.reviewer_id = $1
       where $1::uuid = any(t.reviewer_ids) and t.state in ('accepted', 'inReview', 'reviewed', 'approved', 'rejected')
       order by (r.submitted_at is not null or coalesce(d.interest, '') = 'conflict'), k.closes_at desc, t.number`,
      [actor.personId],
    );
    return rows.map(blindTask);
  }

  async desk(actor: Actor, applicationId: string): Promise<ReviewDesk> {
    const row = isId(applicationId) ? await this.deskRow(actor, applicationId) : null;
    if (!row) return refuse(new NotFound());
    const { cleared, others, content, pdfFileId, lateDocuments, ...facts } = blindDesk(row);
    return {
      ...facts,
      content: cleared ? content : null,
      lateDocuments: cleared ? lateDocuments : [],
      pdfFileId: cleared ? pdfFileId : null,
      others: others ? others.map(labelled) : null,
    };
  }

  private deskRow(actor: Actor, applicationId: string): Promise<Blindable<DeskRow> | null> {
    const params = new Params([applicationId, actor.personId]);
    return this.db.one<Blindable<DeskRow>>(
      `select t.id as "applicationId", t.number, t.title, k.title as call, ${partnerNames} as partners, t.state, k.review, k.form, d.interest,
              ${lateDocumentsJson} as "lateDocuments", ${interviewJson('t')} as interview,
              coalesce(v.rubric, k.rubric)->'criteria' as criteria,
              case when r.id is not null then json_build_object('id', r.id, 'version', r.version, 'scores', r.scores,
                'comment', r.comment, 'submittedAt', r.submitted_at) end as sheet,
              $2::uuid = any(t.cleared_ids) as cleared, s.content, s.pdf_file_id as "pdfFileId",
              case when r.submitted_at is not null then (
                select coalesce(json_agg(json_build_object('scores', e.scores, 'comment', e.comment) order by e.submitted_at), '[]')
                from review e where e.application_id = t.id and e.reviewer_id <> $2 and e.submitted_at is not null) end as others
       from application t join call k on k.id = t.call_id
       left join interest_declaration d on d.application_id = t.id and d.reviewer_id = $2
       left join review r on r.application_id = t.id and r.reviewer_id = $2
       left join rubric_version v on v.call_id = r.call_id and v.rubric_version = r.rubric_version and r.submitted_at is not null
       left join lateral (select content, pdf_file_id from application_submission
         where application_id = t.id order by round desc limit 1) s on true
       where t.id = $1 and $2::uuid = any(t.reviewer_ids) and ${this.permit.where(actor, 'review:read', 't', params)}`,
      params.values,
    );
  }
}

const labelled = (sheet: { scores: Score[]; comment: string }, place: number): OtherSheet => ({
  label: String.fromCharCode('A'.charCodeAt(0) + place),
  scores: [...sheet.scores],
  comment: sheet.comment,
});
