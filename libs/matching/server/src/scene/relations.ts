import {
  lastingDeclineMonths,
  lastingDeclineReasons,
  lastingUnfitReasons,
  type Opinions,
  unfitMonths,
} from '@musubi/matching/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Months a declined pair rests. */
const restMonths = 6;

export interface Relations {
  readonly partners: string[];
  readonly declined: string[];
  readonly asked: string[];
  readonly opinions: Opinions;
}

type Row = Omit<Relations, 'opinions'> &
  Readonly<Record<'liked' | 'unfit' | 'unfitPostings' | 'doubted' | 'refused', string[]>>;

/**
 * `$1` organisation, `$2` posting or null, `$3` since when a refusal rests the pair, `$4` since when 合わない counts,
 * `$5` its lasting reasons, `$6` since when a lasting refusal counts, `$7` its reasons.
 */
const sql = `
  with said as (select * from match_opinion where organisation_id = $1),
  refusals as (select distinct other, i.answered_at, i.decline_reason from introduction i, unnest(i.organisation_ids) as other
    where i.organisation_ids @> array[$1::uuid] and i.state = 'declined' and i.answered_at >= least($3::timestamptz, $6::timestamptz) and other <> $1::uuid)
  select array(select distinct other from partnership p, unnest(p.organisation_ids) as other
      where p.organisation_ids @> array[$1::uuid] and p.state in ('forming', 'active') and other <> $1::uuid) as partners,
    array(select other from introduction i, unnest(i.organisation_ids) as other
      where i.organisation_ids @> array[$1::uuid] and i.state in ('requested', 'proposed') and other <> $1::uuid
      union select other from partnership p, unnest(p.invited_ids) as other
      where p.organisation_ids @> array[$1::uuid] and p.state in ('forming', 'active')) as asked,
    array(select distinct other from refusals where answered_at >= $3::timestamptz) as declined,
    array(select distinct other from refusals where decline_reason = any($7::text[])) as refused,
    array(select distinct about_organisation_id from said where opinion = 'fits') as liked,
    array(select about_organisation_id from said where opinion = 'unfit' and given_at >= $4::timestamptz
      and posting_id is not distinct from $2::uuid
      union select organisation_id from match_opinion where about_organisation_id = $1 and posting_id = $2::uuid
      and opinion = 'unfit' and given_at >= $4::timestamptz) as unfit,
    array(select posting_id from said where opinion = 'unfit' and given_at >= $4::timestamptz and posting_id is not null) as "unfitPostings",
    array(select distinct about_organisation_id from said where opinion = 'unfit' and given_at >= $4::timestamptz
      and posting_id is distinct from $2::uuid and reason = any($5::text[])) as doubted`;

/** What is known between one organisation and others: partners, who was asked, refusals either way, and what it said of recommendations. */
@Injectable()
export class RelationRows {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async of(organisationId: string, postingId: string | null): Promise<Relations> {
    const rows = await this.db.query<Row>(sql, [
      organisationId,
      postingId,
      this.monthsAgo(restMonths),
      this.monthsAgo(unfitMonths),
      lastingUnfitReasons,
      this.monthsAgo(lastingDeclineMonths),
      lastingDeclineReasons,
    ]);
    const { partners, declined, asked, liked, unfit, unfitPostings, doubted, refused } = rows[0]!;
    const doubtful = [...new Set([...doubted, ...refused])];
    return { partners, declined, asked, opinions: { liked, unfit, unfitPostings, doubtful } };
  }

  private monthsAgo(months: number): Date {
    const since = new Date(this.clock.now());
    since.setUTCMonth(since.getUTCMonth() - months);
    return since;
  }
}
