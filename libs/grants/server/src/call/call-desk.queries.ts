import { callStatus, type CallSettings } from '@musubi/grants/model';
import { type Actor, Clock, Db, isId, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { CallDesk, CallDeskRow, ProgrammeDesk } from './call-desk.types.js';
import { CallSettingsKeeper } from './call-settings.js';
import { courseJson } from './call.queries.js';

const counts = `(select count(*)::int from application a where a.call_id = c.id and not a.test) as started,
  (select count(*)::int from application a where a.call_id = c.id and not a.test and a.submitted_at is not null) as submitted`;

const deskColumns = `c.id, c.version, c.published, c.test_mode as "testMode", c.programme_id as "programmeId",
  g.name as "programmeName", c.title, c.about, c.fiscal_year as "fiscalYear", c.number_prefix as "numberPrefix",
  c.opens_at as "opensAt", c.closes_at as "closesAt", c.consultation_by as "consultationBy",
  c.consultation_days as "consultationDays", c.correction_on::text as "correctionOn", c.interview_on::text as "interviewOn",
  c.interview_until::text as "interviewUntil", c.decision_on::text as "decisionOn", c.course_ids as "courseIds",
  c.unit_yen::text as "unitYen", c.deduct, c.double_funding as "doubleFunding", c.budget_yen::text as "budgetYen", c.costs,
  c.award, c.eligibility, c.contact, c.form, ${counts},
  (select count(*)::int from application a where a.call_id = c.id and not a.test and a.state = 'draft' and a.disposed_at is null) as drafts,
  (select count(distinct p.id)::int from application a join membership m on m.organisation_id = any(a.organisation_ids)
     and m.role in ('representative', 'editor') join person p on p.id = m.person_id and p.email is not null
     and p.email_confirmed_at is not null and p.anonymised_at is null
    where a.call_id = c.id and not a.test and a.state = 'draft' and a.disposed_at is null and p.id is distinct from $2) as "draftPeople",
  (select json_agg(${courseJson} order by k.place) from course k where k.programme_id = c.programme_id) as courses,
  (select json_build_object('version', v.version, 'form', v.form) from call_form_version v
    where v.call_id = c.id and v.published_at is null) as "formDraft",
  (select coalesce(json_agg(json_build_object('number', v.number, 'publishedAt', v.published_at,
            'publishedByName', v.published_by_name) order by v.number desc), '[]')
     from call_form_version v where v.call_id = c.id and v.published_at is not null) as editions,
  (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'state', a.state, 'courseName', k.name,
            'startedAt', a.created_at, 'mine', a.started_by = $2) order by a.id desc), '[]')
     from application a join course k on k.id = a.course_id where a.call_id = c.id and a.test) as played`;

/** Programmes and calls as the office works on them. */
@Injectable()
export class CallDeskQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly keeper: CallSettingsKeeper,
  ) {}

  /** Programmes with their courses and all their calls, the newest call first. */
  async programmes(actor: Actor): Promise<ProgrammeDesk[]> {
    this.permit.check(actor, 'call:manage');
    const now = this.clock.now();
    const rows = await this.db.query<ProgrammeDesk>(
      `select g.id, g.version, g.code, g.name, g.kind, g.summary, g.description, g.since_year as "sinceYear",
              g.until_year as "untilYear",
              (select coalesce(json_agg(${courseJson} order by k.place), '[]') from course k where k.programme_id = g.id) as courses,
              (select coalesce(json_agg(r order by r."closesAt" desc), '[]') from (
                 select c.id, c.programme_id as "programmeId", c.title, c.fiscal_year as "fiscalYear", c.published,
                        c.test_mode as "testMode", c.opens_at as "opensAt", c.closes_at as "closesAt", ${counts}
                   from call c where c.programme_id = g.id) r) as calls
         from programme g order by g.until_year nulls first, g.place, g.id`,
    );
    return rows.map((row) => ({ ...row, calls: row.calls.map((call) => withDates(call, now)) }));
  }

  async one(actor: Actor, id: string): Promise<CallDesk | null> {
    this.permit.check(actor, 'call:manage');
    if (!isId(id)) return null;
    const row = await this.db.one<CallDesk>(
      `select ${deskColumns} from call c join programme g on g.id = c.programme_id where c.id = $1`,
      [id, actor.personId],
    );
    if (!row) return null;
    const issues = await this.keeper.issuesOf(settingsOf(row));
    return { ...row, status: callStatus(row, this.clock.now()), issues };
  }
}

/** Instants inside JSON come as texts. */
const withDates = (call: CallDeskRow, now: Date): CallDeskRow => {
  const times = { opensAt: new Date(call.opensAt), closesAt: new Date(call.closesAt) };
  return { ...call, ...times, status: callStatus(times, now) };
};

const settingsOf = (row: CallDesk) =>
  ({
    ...row,
    unitYen: BigInt(row.unitYen),
    budgetYen: row.budgetYen === null ? null : BigInt(row.budgetYen),
  }) as unknown as CallSettings & { id: string };
