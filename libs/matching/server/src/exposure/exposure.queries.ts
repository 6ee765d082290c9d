import { exposureDays, gini, shareShown } from '@musubi/matching/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ExposureCounter } from './exposure-counter.js';
import type { ExposedOrganisation, ExposureReport } from './exposure.types.js';

const longestList = 200;
const mostShown = 20;

/** Those who take part (somebody acts for them, or they posted something) and may be contacted. `$1` since which day. */
export const exposureSql = `
  select o.id, o.name, o.type, o.wards, o.created_at as since,
         coalesce((select sum(e.shown)::int from match_exposure e where e.organisation_id = o.id and e.day >= $1::date), 0) as shown
    from organisation o
   where o.closed_at is null and not o.do_not_contact
     and (exists (select 1 from membership m where m.organisation_id = o.id)
          or exists (select 1 from posting p where p.organisation_id = o.id and p.state = 'published'))`;

/** Who was shown in recommendations: one statement. */
@Injectable()
export class ExposureQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly counter: ExposureCounter,
  ) {}

  async report(): Promise<ExposureReport> {
    const { from, to, rows } = await this.rows();
    const counts = rows.map((row) => row.shown);
    return {
      ...{ from, to, organisations: rows.length, shown: counts.filter((each) => each > 0).length },
      ...{ share: shareShown(counts), gini: gini(counts), times: counts.reduce((sum, each) => sum + each, 0) },
      least: rows.slice(0, longestList),
      most: rows
        .slice(-mostShown)
        .reverse()
        .filter((each) => each.shown > 0),
    };
  }

  /** All of them, shown least first, and those longest with us before newer ones. */
  async rows(): Promise<{ from: string; to: string; rows: ExposedOrganisation[] }> {
    await this.counter.flush();
    const to = tokyoDate(this.clock.now());
    const from = addDays(to, 1 - exposureDays);
    const rows = await this.db.query<ExposedOrganisation>(`${exposureSql} order by shown, o.created_at, o.id`, [from]);
    return { from, to, rows };
  }
}
