import type { Migration } from './migration.js';

/**
 * Records are kept for a time and then disposed of (保存期限と廃棄): applications without an award too, counted from the
 * end of the fiscal year in which they ended, by the call's number of years (five when it names none).
 */
export const grantsDisposal: Migration = {
  name: '20261127-0310-grants-disposal',
  up: [
    'alter table application add column disposed_at timestamptz, add column disposal jsonb',
    `update application a set retain_until = make_date(e.year + e.years, 3, 31)
       from (select x.id, coalesce((c.award->>'retentionYears')::int, 5) as years,
                    extract(year from d.day)::int + case when extract(month from d.day) >= 4 then 1 else 0 end as year
               from application x join call c on c.id = x.call_id
               cross join lateral (select (x.updated_at at time zone 'Asia/Tokyo')::date as day) d
              where x.state in ('rejected', 'withdrawn', 'ineligible') and x.submitted_at is not null and not x.test) e
      where e.id = a.id`,
    'create index application_disposed on application (disposed_at) where disposed_at is not null',
  ],
  down: [
    `update application set retain_until = null where state in ('rejected', 'withdrawn', 'ineligible')`,
    'alter table application drop column disposed_at, drop column disposal',
  ],
};
