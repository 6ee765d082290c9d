import { callStatus } from '@musubi/grants/model';
import {
  Clock,
  type Connection,
  Db,
  decodeCursor,
  isId,
  type PageArgs,
  pageOf,
  pageSize,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { GrantCall, GrantProgramme } from './call.types.js';

export const courseJson = `json_build_object('id', k.id, 'name', k.name, 'summary', k.summary, 'rateNumerator', k.rate_numerator,
  'rateDenominator', k.rate_denominator, 'categoryRates', k.category_rates, 'capYen', k.cap_yen::text)`;

const callColumns = `c.id, c.title, c.about, c.programme_id as "programmeId", g.name as "programmeName",
  g.kind as "programmeKind", c.fiscal_year as "fiscalYear", c.opens_at as "opensAt", c.closes_at as "closesAt",
  c.consultation_by as "consultationBy", c.consultation_days as "consultationDays", c.decision_on::text as "decisionOn", c.unit_yen::text as "unitYen", c.deduct,
  c.costs, c.double_funding as "doubleFunding", c.award,
  c.budget_yen::text as "budgetYen", c.contact, c.form, c.eligibility, c.rubric,
  (select json_agg(${courseJson} order by k.place) from course k where k.id = any(c.course_ids)) as courses`;

const callTables = 'call c join programme g on g.id = c.programme_id';

/** Reads of programmes and calls, for everybody. */
@Injectable()
export class CallQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Published calls, those that close soonest first; closed ones after the open, newest first. */
  async page(args: PageArgs): Promise<Connection<GrantCall>> {
    const after = decodeCursor(args.after, 3);
    const now = this.clock.now();
    const rows = await this.db.query<GrantCall & { over: number; place: string }>(
      `select * from (
         select ${callColumns}, case when c.closes_at < $1 then 1 else 0 end as over,
                (extract(epoch from c.closes_at) * case when c.closes_at < $1 then -1 else 1 end)::bigint::text as place
           from ${callTables} where c.published) t
        where $2::int is null or (over, place::bigint, id) > ($2::int, $3::bigint, $4::uuid)
        order by over, place::bigint, id limit $5`,
      [now, ...(after ?? [null, null, null]), pageSize(args) + 1],
    );
    return pageOf(
      rows.map((row) => this.withStatus(row, now)),
      args,
      (row) => [row.over, row.place, row.id],
    );
  }

  /** Calls a partnership could use: open ones and those still to come. */
  async usable(): Promise<GrantCall[]> {
    const now = this.clock.now();
    const rows = await this.db.query<GrantCall>(
      `select ${callColumns} from ${callTables} where c.published and c.closes_at >= $1 order by c.closes_at, c.id`,
      [now],
    );
    return rows.map((row) => this.withStatus(row, now));
  }

  async one(id: string): Promise<GrantCall | null> {
    if (!isId(id)) return null;
    const row = await this.db.one<GrantCall>(
      `select ${callColumns} from ${callTables} where c.published and c.id = $1`,
      [id],
    );
    return row && this.withStatus(row, this.clock.now());
  }

  programmes(): Promise<GrantProgramme[]> {
    return this.db.query<GrantProgramme>(
      `select g.id, g.code, g.name, g.kind, g.summary, g.description, g.since_year as "sinceYear",
              g.until_year as "untilYear",
              (select coalesce(json_agg(${courseJson} order by k.place), '[]') from course k where k.programme_id = g.id) as courses
         from programme g order by g.place, g.id`,
    );
  }

  private withStatus<C extends GrantCall>(call: C, now: Date): C {
    return { ...call, status: callStatus(call, now) };
  }
}
