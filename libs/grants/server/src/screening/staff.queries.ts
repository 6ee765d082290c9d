import { type CallFormSetting, sectionsOf } from '@musubi/grants/model';
import { type Actor, Db, isId, NotFound, Params, Permit, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { formOfApplication } from '../application/application-bundle.js';
import { interviewJson } from '../review/interview-subjects.js';
import { partnersOnlyEvents } from '../application/application-standing.js';
import type { FormSection, StaffApplicationFile } from './staff.types.js';

/** What the office reads of one application: one statement. */
@Injectable()
export class StaffQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Sections all of these applications have, in the order of the first one's form: what can be given back in one act. */
  async commonSections(actor: Actor, ids: readonly string[]): Promise<FormSection[]> {
    this.permit.check(actor, 'application:rank');
    const params = new Params([ids.filter(isId)]);
    const rows = await this.db.query<{ form: CallFormSetting }>(
      `select distinct on (a.call_id, a.form_version) ${formOfApplication} as form
       from application a join call c on c.id = a.call_id
       where a.id = any($1::uuid[]) and ${this.permit.where(actor, 'application:read', 'a', params)}`,
      params.values,
    );
    const [first = [], ...others] = rows.map(({ form }) => sectionsOf(form));
    return first
      .filter(({ id }) => others.every((sections) => sections.some((each) => each.id === id)))
      .map(({ id, title }) => ({ id, title }));
  }

  /** One application with everything the office knows. */
  async file(actor: Actor, id: string): Promise<StaffApplicationFile> {
    this.permit.check(actor, 'application:rank');
    if (!isId(id)) return refuse(new NotFound());
    const params = new Params([id]);
    const file = await this.db.one<StaffApplicationFile>(
      `select t.id, t.version, t.number, t.title, t.state, t.call_id as "callId", k.title as call, c.name as course,
              t.submitted_at as "submittedAt", coalesce(t.requested_yen, 0) as requested, coalesce(t.expense_yen, 0) as expense,
              t.correction_due_at as "correctionDueAt", t.correction_note as "correctionNote", t.closing_note as "closingNote",
              s.content, s.pdf_file_id as "pdfFileId", coalesce(s.round, 0) as rounds,
              ${reviewers} as reviewers, ${notes} as notes, ${letters} as letters, ${decision} as decision, ${interviewJson('t')} as interview, ${history} as history
       from application t join call k on k.id = t.call_id join course c on c.id = t.course_id
       left join lateral (select * from application_submission where application_id = t.id order by round desc limit 1) s on true
       where t.id = $1 and ${this.permit.where(actor, 'application:read', 't', params)}`,
      params.values,
    );
    return file ?? refuse(new NotFound());
  }
}

const reviewers = `(select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'assigned', p.id = any(t.reviewer_ids),
    'load', (select count(*)::int from application b where b.call_id = t.call_id and p.id = any(b.reviewer_ids)),
    'partner', exists (select 1 from membership m where m.person_id = p.id and m.organisation_id = any(t.organisation_ids)),
    'interest', d.interest, 'interestReason', d.reason, 'submittedAt', r.submitted_at) order by p.name), '[]')
  from person p left join interest_declaration d on d.application_id = t.id and d.reviewer_id = p.id
  left join review r on r.application_id = t.id and r.reviewer_id = p.id
  where 'reviewer' = any(p.roles) and p.anonymised_at is null)`;

const notes = `(select coalesce(json_agg(json_build_object('id', n.id, 'text', n.text, 'author', n.author_name, 'at', n.created_at)
    order by n.created_at desc), '[]') from screening_note n where n.application_id = t.id)`;

const letters = `(select coalesce(json_agg(json_build_object('id', l.id, 'number', l.number, 'kind', l.kind, 'title', l.content->>'title',
    'issuedOn', l.issued_on, 'pdfFileId', l.pdf_file_id, 'sentAt', l.sent_at) order by l.id desc), '[]')
  from letter l where l.application_id = t.id)`;

const decision = `(select json_build_object('outcome', e.outcome, 'amount', e.amount_yen::text, 'conditions', e.conditions, 'reason', e.reason)
  from decision e where e.application_id = t.id)`;

const history = `(select coalesce(json_agg(h order by h.at desc), '[]') from (
    select a.id, a.event, a.at, p.name as person, a.on_behalf as "onBehalf" from audit_entry a left join person p on p.id = a.actor_person_id
    where a.subject_type = 'Application' and a.subject_id = t.id and a.event not in ('ApplicationSectionSaved', ${partnersOnlyEvents.map((event) => `'${event}'`).join(', ')}) order by a.at desc limit 100) h)`;
