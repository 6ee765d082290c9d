import { type Connection, Db, decodeCursor, pageOf, pageSize, Params } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Award, AwardArgs, AwardYear } from './award.types.js';

/**
 * A grant is public once it is decided and its letter has gone to the partners: they learn of it first. A grant that was
 * cancelled is none any more. The partners agreed to this publication with their application.
 */
const published = `from application t join decision d on d.application_id = t.id join call k on k.id = t.call_id
  join programme g on g.id = k.programme_id join course c on c.id = t.course_id join organisation o on o.id = t.lead_organisation_id
  left join application_section s on s.application_id = t.id and s.section = 'activities' and s.organisation_id is null
  where d.outcome in ('approved', 'approvedWithConditions') and t.state in ('approved', 'reported', 'settled', 'closed') and not t.test
    and exists (select 1 from letter l where l.application_id = t.id and l.kind in ('grantDecision', 'conditionalDecision') and l.sent_at is not null)`;

const columns = `t.id, t.number, t.title, coalesce(s.values->>'summary', '') as summary, k.fiscal_year as "fiscalYear", g.name as programme,
  g.code as "programmeCode", k.title as call, c.name as course, o.name as lead, o.id as "leadId", o.corporate_number as "leadCorporateNumber",
  (select coalesce(json_agg(p.name order by x.place), '[]') from unnest(t.organisation_ids) with ordinality as x (id, place)
     join organisation p on p.id = x.id where p.id <> t.lead_organisation_id) as partners,
  coalesce(t.requested_yen, 0) as requested, d.amount_yen as awarded, d.decided_on::text as "awardedOn",
  s.values->>'startsOn' as "startsOn", s.values->>'endsOn' as "endsOn", greatest(t.updated_at, d.updated_at) as "modifiedAt"`;

/** Awards of the city's grants: one statement a page. Everybody may read them. */
@Injectable()
export class AwardQueries {
  constructor(private readonly db: Db) {}

  async page(args: AwardArgs): Promise<Connection<Award>> {
    const after = decodeCursor(args.after, 2);
    const params = new Params([args.year ?? null]);
    const place = after
      ? `and (d.decided_on, t.id) < (${params.add(after[0])}::date, ${params.add(after[1])}::uuid)`
      : '';
    const rows = await this.db.query<Award>(
      `select ${columns} ${published} and ($1::int is null or k.fiscal_year = $1) ${place}
       order by d.decided_on desc, t.id desc limit ${params.add(pageSize(args) + 1)}`,
      params.values,
    );
    return pageOf(rows, args, (row) => [row.awardedOn, row.id]);
  }

  /** All of a fiscal year, or all, in the order of their numbers. */
  all(year: number | null): Promise<Award[]> {
    return this.db.query<Award>(
      `select ${columns} ${published} and ($1::int is null or k.fiscal_year = $1) order by k.fiscal_year, t.number`,
      [year],
    );
  }

  years(): Promise<AwardYear[]> {
    return this.db.query<AwardYear>(
      `select k.fiscal_year as year, count(*)::int as count, sum(d.amount_yen)::text as awarded ${published}
       group by k.fiscal_year order by k.fiscal_year desc`,
    );
  }
}
