import { addDays, tokyoInstant } from '@musubi/platform/model';
import { type Actor, Db, Params, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { duesOfApplication } from './dues.js';
import type { CalendarEntry } from './calendar.types.js';

/** The most days one look at the calendar takes. */
const mostDays = 400;

/** Deadlines of calls and applications, in the order of time: one statement. */
@Injectable()
export class CalendarQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  /** @param from @param to days in Japan, both included; at most 400 days are answered. */
  between(actor: Actor, from: string, to: string): Promise<CalendarEntry[]> {
    this.permit.check(actor, 'pipeline:read');
    const last = to < addDays(from, mostDays) ? to : addDays(from, mostDays);
    const params = new Params([tokyoInstant(from), tokyoInstant(addDays(last, 1))]);
    return this.db.query<CalendarEntry>(
      `select * from (
         select k.id || ':' || m.kind as id, m.at, m.kind, k.title, null::text as number, k.id as "callId", null::uuid as "applicationId"
         from call k cross join lateral (values ('opens', k.opens_at), ('consultation', k.consultation_by), ('closes', k.closes_at),
           ('decision', (k.decision_on + time '17:00') at time zone 'Asia/Tokyo')) m (kind, at) where k.published
         union all
         select concat_ws(':', t.id, d.kind, nullif(d.part, '')), d.at, d.kind, t.title, t.number, t.call_id, t.id
         from application t join call k on k.id = t.call_id cross join lateral (${duesOfApplication}) d
         where t.submitted_at is not null and not t.test and t.state not in ('ineligible', 'rejected', 'withdrawn')
           and ${this.permit.where(actor, 'application:read', 't', params)}
       ) e where e.at >= $1 and e.at < $2 order by e.at, e.id`,
      params.values,
    );
  }
}
