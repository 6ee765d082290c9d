import { type AskFacts, askRefusal, defaultOpenIntroductionLimit } from '@musubi/collaboration/model';
import type { Reason } from '@musubi/platform/model';
import { Clock, Db, isId, LimitReached, NotFound, refuse, WrongState } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

const sql = `
  select o.do_not_contact as "doNotContact",
         p.id is null or p.state = 'published' as "postingOpen",
         exists (select 1 from introduction i where i.state in ('requested', 'proposed')
                  and i.organisation_ids @> array[$1, $2]::uuid[]) as "openBetween",
         (select max(i.answered_at) from introduction i where i.state = 'declined'
                  and i.organisation_ids @> array[$1, $2]::uuid[]) as "lastDeclinedAt",
         (select count(*)::int from introduction i where i.state in ('requested', 'proposed')
                  and (i.to_organisation_id = $2 or i.kind = 'proposal' and i.from_organisation_id = $2)) as "openAtOther",
         coalesce(o.max_open_introductions, $4) as "limitOfOther"
    from organisation o left join posting p on p.id = $3
   where o.id = $2 and o.closed_at is null`;

export interface Ask {
  readonly fromOrganisationId: string;
  readonly toOrganisationId: string;
  readonly postingId: string | null;
}

/** A proposal asks both sides; the posting is asked about once. */
export const bothWays = (ask: Ask): [Ask, Ask] => [
  ask,
  { fromOrganisationId: ask.toOrganisationId, toOrganisationId: ask.fromOrganisationId, postingId: null },
];

/** Whether one organisation may ask another now; holds both still until the transaction ends. */
@Injectable()
export class AskRules {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Refuses with NotFound, WrongState or LimitReached. */
  async check(ask: Ask): Promise<void> {
    await this.hold([ask.fromOrganisationId, ask.toOrganisationId]);
    const why = await this.why(ask);
    if (why) refuse(why.code === 'loadLimit' ? new LimitReached(why.message) : new WrongState(why));
  }

  /** Two clicks, or two askers at the limit, come one after the other. Ask for all at once: in one order nobody waits for ever. */
  async hold(organisationIds: readonly string[]): Promise<void> {
    for (const id of [...new Set(organisationIds)].sort())
      await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [id]);
  }

  /** The reason against it as things stand, null when there is none. Refuses with NotFound. */
  async why(ask: Ask): Promise<Reason | null> {
    const facts = (await this.factsOf(ask)) ?? refuse(new NotFound());
    return askRefusal(facts, this.clock.now());
  }

  private async factsOf(ask: Ask): Promise<AskFacts | null> {
    const { fromOrganisationId, toOrganisationId, postingId } = ask;
    if (!isId(toOrganisationId) || !isId(fromOrganisationId)) return null;
    const params = [fromOrganisationId, toOrganisationId, postingId, defaultOpenIntroductionLimit];
    const row = await this.db.one<Omit<AskFacts, 'fromOrganisationId' | 'toOrganisationId'>>(sql, params);
    return row && { ...row, fromOrganisationId, toOrganisationId };
  }
}
