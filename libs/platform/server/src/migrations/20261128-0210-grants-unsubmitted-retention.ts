import type { Migration } from './migration.js';

/**
 * What was withdrawn before it was ever handed in is kept for a time too, counted from the end of the fiscal year in which
 * it was withdrawn, by the call's number of years (one when it names none).
 */
export const grantsUnsubmittedRetention: Migration = {
  name: '20261128-0210-grants-unsubmitted-retention',
  up: [
    `update application a set retain_until = make_date(e.year + e.years, 3, 31)
       from (select x.id, coalesce((c.award->>'unsubmittedYears')::int, 1) as years,
                    extract(year from d.day)::int + case when extract(month from d.day) >= 4 then 1 else 0 end as year
               from application x join call c on c.id = x.call_id
               cross join lateral (select (x.updated_at at time zone 'Asia/Tokyo')::date as day) d
              where x.state = 'withdrawn' and x.submitted_at is null and not x.test) e
      where e.id = a.id`,
  ],
  down: [`update application set retain_until = null where state = 'withdrawn' and submitted_at is null`],
};
