import { type CallFormSetting, sectionsOf } from '@musubi/grants/model';
import {
  type Actor,
  type Connection,
  Db,
  decodeCursor,
  isId,
  NotFound,
  pageOf,
  pageSize,
  Params,
  Permit,
  refuse,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { formOfApplication, partnerNamesJson } from '../application/application-bundle.js';
import { interviewJson } from '../review/interview-subjects.js';
import { partnersOnlyEvents } from '../application/application-standing.js';
import type {
  FormSection,
  StaffApplication,
  StaffApplicationArgs,
  StaffApplicationFile,
  StaffCall,
} from './staff.types.js';

/** The office's tables: each is one statement. */
@Injectable()
export class StaffQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** Calls with what lies in them, the newest first. */
  calls(actor: Actor): Promise<StaffCall[]> {
    this.permit.check(actor, 'application:rank');
    return this.db.query<StaffCall>(
      `select k.id, k.title, k.closes_at as "closesAt", k.budget_yen as budget,
              (select coalesce(json_agg(json_build_object('state', s.state, 'count', s.n)), '[]')
                 from (select state, count(*)::int as n from application where call_id = k.id and submitted_at is not null and not test group by state) s) as counts
       from call k where k.published order by k.closes_at desc`,
    );
  }

  /** Applications handed in to a call, in the order of their numbers. */
  async list(actor: Actor, args: StaffApplicationArgs): Promise<Connection<StaffApplication>> {
    this.permit.check(actor, 'application:rank');
    if (!isId(args.callId)) return pageOf<StaffApplication>([], args, () => []);
    const params = new Params([args.callId, args.states, `%${escaped(args.text.trim())}%`]);
    const after = decodeCursor(args.after, 1);
    const rows = await this.db.query<StaffApplication & { serial: number }>(
      `select t.id, t.version, t.serial, t.number, t.title, t.state, c.name as course, ${partnerNamesJson('t.organisation_ids')} as partners,
              coalesce(t.requested_yen, 0) as requested, t.submitted_at as "submittedAt", t.updated_at as "updatedAt",
              cardinality(t.reviewer_ids) as "assignedReviews", cardinality(t.conflict_ids) as conflicts,
              (select count(*)::int from review r where r.application_id = t.id and r.submitted_at is not null) as "submittedReviews"
       from application t join course c on c.id = t.course_id
       where t.call_id = $1 and t.submitted_at is not null and not t.test and (cardinality($2::text[]) = 0 or t.state = any($2))
         and (t.number ilike $3 or t.title ilike $3
           or exists (select 1 from organisation o where o.id = any(t.organisation_ids) and o.name ilike $3))
         ${after ? `and t.serial > ${params.add(after[0])}` : ''}
       order by t.serial limit ${params.add(pageSize(args) + 1)}`,
      params.values,
    );
    return pageOf(rows, args, (row) => [row.serial]);
  }

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

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

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
