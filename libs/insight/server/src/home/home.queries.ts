import { addDays, fiscalYear, tokyoDate, tokyoInstant } from '@musubi/platform/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Home, HomeCall, HomeNumbers, HomePartnership, HomePosting } from './home.types.js';

const cards = 6;

/** What everybody may see of the town at a glance: five statements, whatever there is. */
@Injectable()
export class HomeQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @param ward five-digit code; null for the whole city. Postings without a ward of their own are near everybody. */
  async home(ward: string | null): Promise<Home> {
    return {
      needs: await this.postings('need', ward),
      resources: await this.postings('resource', ward),
      calls: await this.calls(),
      partnerships: await this.partnerships(),
      numbers: await this.numbers(),
    };
  }

  private postings(kind: string, ward: string | null): Promise<HomePosting[]> {
    return this.db.query<HomePosting>(
      `select p.id, p.kind, p.title, left(p.body, 120) as excerpt, p.reach, p.wards,
              p.resource_kinds as "resourceKinds", o.name as "organisationName", o.logo_file_id as "logoFileId",
              p.published_at as "publishedAt", p.deadline::text as deadline
         from posting p join organisation o on o.id = p.organisation_id
        where p.state = 'published' and p.kind = $1
          and ($2::text is null or p.reach <> 'wards' or p.wards && array[$2::text])
        order by p.published_at desc, p.id desc
        limit $3`,
      [kind, ward, cards],
    );
  }

  /** Open calls, the soonest deadline first; then what opens within two months. */
  private async calls(): Promise<HomeCall[]> {
    const now = this.clock.now();
    const soon = tokyoInstant(addDays(tokyoDate(now), 60));
    const rows = await this.db.query<Omit<HomeCall, 'capYen'> & { capYen: string | null }>(
      `select c.id, c.title, p.name as "programmeName", p.summary, c.opens_at as "opensAt", c.closes_at as "closesAt",
              c.opens_at <= $1 as open,
              (select max(cap_yen) from course where id = any (c.course_ids)) as "capYen"
         from call c join programme p on p.id = c.programme_id
        where c.published and c.closes_at > $1 and c.opens_at < $2
        order by c.opens_at > $1, c.closes_at
        limit 4`,
      [now, soon],
    );
    return rows.map((row) => ({ ...row, capYen: row.capYen === null ? null : BigInt(row.capYen) }));
  }

  private partnerships(): Promise<HomePartnership[]> {
    return this.db.query<HomePartnership>(
      `select p.id, p.title, p.active_at as "activeAt",
              (select array_agg(o.name order by o.id <> p.lead_organisation_id, o.name)
                 from organisation o where o.id = any (p.organisation_ids)) as "organisationNames"
         from partnership p
        where p.state in ('active', 'completed') and p.active_at is not null and p.title <> ''
        order by p.active_at desc, p.id
        limit 3`,
    );
  }

  private async numbers(): Promise<HomeNumbers> {
    const now = this.clock.now();
    const since = tokyoInstant(`${fiscalYear(tokyoDate(now))}-04-01`);
    const row = await this.db.one<Omit<HomeNumbers, 'asOf'>>(
      `select (select count(*)::int from posting where state = 'published' and kind = 'need') as "openNeeds",
              (select count(distinct organisation_id)::int from membership) as organisations,
              (select count(*)::int from introduction where state = 'accepted' and answered_at >= $1) as connections`,
      [since],
    );
    return { openNeeds: 0, organisations: 0, connections: 0, ...row, asOf: now };
  }
}
