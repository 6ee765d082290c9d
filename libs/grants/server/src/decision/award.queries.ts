import { tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerNamesJson } from '../application/application-bundle.js';
import type { AwardList, AwardRow } from './award.types.js';

/** The list of awards of a call: public from its day on, before that for the office. */
@Injectable()
export class AwardQueries {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, callId: string): Promise<AwardList | null> {
    const call = isId(callId)
      ? await this.db.one<{
          id: string;
          title: string;
          programme: string;
          fiscalYear: number;
          awardsOn: string | null;
        }>(
          `select k.id, k.title, g.name as programme, k.fiscal_year as "fiscalYear", k.awards_on::text as "awardsOn"
           from call k join programme g on g.id = k.programme_id where k.id = $1`,
          [callId],
        )
      : null;
    if (!call) return null;
    const open = call.awardsOn !== null && call.awardsOn <= tokyoDate(this.clock.now());
    if (!open && !this.permit.can(actor, 'call:review')) return null;
    const rows = await this.db.query<AwardRow>(
      `select t.number, t.title, c.name as course, ${partnerNamesJson('t.organisation_ids')} as partners,
              coalesce(t.decided_yen, d.amount_yen)::text as amount, d.decided_on::text as "decidedOn"
       from application t join decision d on d.application_id = t.id and d.outcome <> 'rejected' join course c on c.id = t.course_id
       where t.call_id = $1 and t.state in ('approved', 'reported', 'settled', 'closed') order by t.serial`,
      [callId],
    );
    return { ...call, published: open, rows };
  }
}
