import { busyRestDays, type Offer, type Standing, unfitMonths } from '@musubi/matching/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Who looks for further partners: a posting's owner, or the partners of a workspace. */
export interface ConsortiumSide {
  /** Those who take part already. */
  readonly organisationIds: readonly string[];
  /** Those who have been asked to join and have not answered. */
  readonly invitedIds: readonly string[];
  readonly types: readonly string[];
  readonly fields: readonly string[];
  /** Empty = the whole city. */
  readonly wards: readonly string[];
  readonly online: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** Types of organisation looked for; empty = any. */
  readonly wantedTypes: readonly string[];
  readonly lat: number | null;
  readonly lng: number | null;
  /** The need they are about; null for partners who met without one. */
  readonly postingId: string | null;
}

export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly logoFileId: string | null;
  readonly verified: boolean;
  readonly fields: string[];
  readonly wards: string[];
  readonly kilometres: number | null;
  readonly works: number;
  readonly partnerships: number;
  readonly open: number;
  readonly limit: number;
  readonly standing: Standing;
  readonly offers: Offer[];
}

/** Open introductions allowed unless an organisation says otherwise: the same as when one asks. */
const usualLimit = 10;
const restMonths = 6;

/** The published offers of `$1` kinds by others than `$2`. */
const offers = `posting p where p.kind = 'resource' and p.state = 'published' and p.resource_kinds && $1::text[]
  and p.organisation_id <> all($2::uuid[])`;

/** In reach of wards `$3` (or everywhere), in the period `$4`–`$5`, open to one of the types `$6`, of a wanted type `$7`. */
const fitting = `(p.reach <> 'wards' or $8::boolean or $3::text[] = '{}' or p.wards && $3::text[])
  and coalesce(p.period_from, '-infinity') <= coalesce($5::date, 'infinity')
  and coalesce(p.period_to, 'infinity') >= coalesce($4::date, '-infinity')
  and (p.wanted_types = '{}' or p.wanted_types && $6::text[])
  and ($7::text[] = '{}' or exists (select from organisation w where w.id = p.organisation_id and w.type = any($7::text[])))`;

const kilometres = `case when o.lat is not null and o.lng is not null and $9::float8 is not null then
  6371 * 2 * asin(least(1, sqrt(power(sin(radians(o.lat - $9) / 2), 2)
    + cos(radians(o.lat)) * cos(radians($9)) * power(sin(radians(o.lng - $10) / 2), 2)))) end`;

/**
 * `$11` since when a declined pair rests, `$12` usual limit, `$13` the invited, `$14` since when a busy refusal counts,
 * `$15` since when 合わない counts, `$16` the need. One statement, whatever the number.
 */
const candidatesSql = `
  with offer as materialized (
    select p.organisation_id, json_agg(json_build_object('postingId', p.id, 'title', p.title, 'kind', r->>'kind',
        'note', coalesce(r->>'note', ''), 'quantity', (r->>'quantity')::float8, 'unit', r->>'unit', 'yen', r->>'yen')
        order by p.published_at desc, p.id) as offers
      from (select * from ${offers} and ${fitting}) p, jsonb_array_elements(p.resources) r
     where r->>'kind' = any($1::text[]) group by p.organisation_id),
  busy as materialized (
    select id, count(*)::int as open from (
      select to_organisation_id as id from introduction where state in ('requested', 'proposed')
      union all select from_organisation_id from introduction where state = 'proposed' and kind = 'proposal') b group by id),
  met as materialized (
    select other as id, bool_or(state in ('requested', 'proposed')) as asked,
           bool_or(state = 'declined' and answered_at >= $11) as declined
      from introduction, unnest(organisation_ids) as other where organisation_ids && $2::uuid[] group by other),
  resting as materialized (
    select distinct declined_by_organisation_id as id from introduction
     where state = 'declined' and decline_reason = 'busy' and answered_at >= $14),
  unfit as materialized (
    select unnest(array[organisation_id, about_organisation_id]) as id from match_opinion
     where opinion = 'unfit' and given_at >= $15 and posting_id is not distinct from $16::uuid
       and (organisation_id = any($2::uuid[]) or about_organisation_id = any($2::uuid[]))),
  together as materialized (
    select other as id, count(*)::int as count from partnership, unnest(organisation_ids) as other
     where state in ('active', 'completed') group by other),
  worked as materialized (
    select w.organisation_id as id, count(*)::int as count from past_work w join offer on offer.organisation_id = w.organisation_id
     group by 1)
  select o.id, o.name, o.type, o.logo_file_id as "logoFileId", o.verified_at is not null as verified, o.fields, o.wards,
         ${kilometres} as kilometres, coalesce(worked.count, 0) as works, coalesce(together.count, 0) as partnerships,
         coalesce(busy.open, 0) as open, coalesce(o.max_open_introductions, $12) as "limit", offer.offers,
         case when o.do_not_contact then 'doNotContact'
              when met.asked or o.id = any($13::uuid[]) then 'asked'
              when met.declined then 'declined'
              when o.id in (select id from unfit) then 'unfit'
              when o.id in (select id from resting) then 'resting'
              when coalesce(busy.open, 0) >= coalesce(o.max_open_introductions, $12) then 'full'
              else 'free' end as standing
    from offer join organisation o on o.id = offer.organisation_id and o.closed_at is null
    left join busy on busy.id = o.id left join met on met.id = o.id
    left join together on together.id = o.id left join worked on worked.id = o.id`;

const elsewhereSql = `
  select k.kind, count(distinct p.organisation_id)::int as count
    from unnest($1::text[]) k(kind) join (select * from ${offers} and not (${fitting})) p on k.kind = any(p.resource_kinds)
   group by k.kind`;

@Injectable()
export class ConsortiumQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** All who offer one of these kinds in reach, and whether they can be asked now. */
  candidates(side: ConsortiumSide, kinds: readonly string[]): Promise<CandidateRow[]> {
    const busySince = new Date(this.clock.now().getTime() - busyRestDays * 86_400_000);
    return this.db.query<CandidateRow>(candidatesSql, [
      ...this.fitParams(side, kinds),
      ...[side.lat, side.lng, this.monthsAgo(restMonths), usualLimit, side.invitedIds],
      ...[busySince, this.monthsAgo(unfitMonths), side.postingId],
    ]);
  }

  private monthsAgo(months: number): Date {
    const since = new Date(this.clock.now());
    since.setUTCMonth(since.getUTCMonth() - months);
    return since;
  }

  /** How many offer each kind, but not here, not then, or not to us. */
  async elsewhere(side: ConsortiumSide, kinds: readonly string[]): Promise<Map<string, number>> {
    if (kinds.length === 0) return new Map();
    const rows = await this.db.query<{ kind: string; count: number }>(elsewhereSql, this.fitParams(side, kinds));
    return new Map(rows.map(({ kind, count }) => [kind, count]));
  }

  private fitParams(side: ConsortiumSide, kinds: readonly string[]): unknown[] {
    const { organisationIds, wards, from, to, types, wantedTypes, online } = side;
    return [kinds, organisationIds, wards, from, to, types, wantedTypes, online];
  }
}
