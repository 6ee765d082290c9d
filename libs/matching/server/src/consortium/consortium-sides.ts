import type { Need } from '@musubi/matching/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { ConsortiumSide } from './consortium.queries.js';

/** Who asks, what they lack by what is written, and the rows their permission is judged by. */
export interface Asker {
  readonly side: ConsortiumSide;
  readonly needs: readonly Need[];
  /** What the call of their draft application asks for; null without one. */
  readonly demand: TypesDemand | null;
}

/** So many types of organisation must take part, says this call. */
export interface TypesDemand {
  readonly types: number;
  readonly call: string;
}

interface SideRow extends Omit<ConsortiumSide, 'organisationIds' | 'invitedIds'> {
  readonly organisationIds: string[];
  readonly invitedIds: string[];
  readonly needs: Need[];
  readonly demand: TypesDemand | null;
}

const needsOf = (p: string) => `(select coalesce(json_agg(json_build_object('kind', r->>'kind',
  'note', coalesce(r->>'note', ''), 'quantity', (r->>'quantity')::float8, 'unit', r->>'unit', 'yen', r->>'yen')), '[]')
  from jsonb_array_elements(${p}.resources) r`;

const placeOf = (p: string) => `case when ${p}.reach = 'wards' then ${p}.wards else '{}' end as wards,
  ${p}.reach = 'online' as online, ${p}.period_from::text as "from", ${p}.period_to::text as "to"`;

const postingSql = `
  select array[o.id] as "organisationIds", '{}'::uuid[] as "invitedIds", array[o.type] as types, p.fields, ${placeOf('p')},
         p.wanted_types as "wantedTypes", o.lat, o.lng, p.id as "postingId", ${needsOf('p')}) as needs, null as demand
    from posting p join organisation o on o.id = p.organisation_id where p.id = $1 and p.kind = 'need'`;

/** What partners bring already is written in their plan; the need they met about says what is still looked for. */
const partnershipSql = `
  select s.organisation_ids as "organisationIds", s.invited_ids as "invitedIds",
         array(select distinct type from organisation where id = any(s.organisation_ids)) as types,
         coalesce(p.fields, array(select distinct f from organisation f1, unnest(f1.fields) f where f1.id = any(s.organisation_ids))) as fields,
         case when p.id is null then array(select distinct w from organisation w1, unnest(w1.wards) w where w1.id = s.lead_organisation_id)
              when p.reach = 'wards' then p.wards else '{}' end as wards,
         coalesce(p.reach = 'online', false) as online,
         nullif(plan.purpose->>'startsOn', '') as "from", nullif(plan.purpose->>'endsOn', '') as "to",
         '{}'::text[] as "wantedTypes", o.lat, o.lng, p.id as "postingId",
         case when p.kind = 'need' then ${needsOf('p')} where not (plan.kinds ? (r->>'kind'))) else '[]' end as needs,
         (select json_build_object('types', (rule->>'min')::int, 'call', c.title) from application a join call c on c.id = a.call_id
            cross join jsonb_array_elements(c.eligibility) as rule
          where a.partnership_id = s.id and a.state in ('draft', 'returned') and rule->>'rule' = 'differentTypes'
          order by a.updated_at desc limit 1) as demand
    from partnership s join organisation o on o.id = s.lead_organisation_id
    left join posting p on p.id = s.posting_id
    cross join lateral (select
      (select content from partnership_section where partnership_id = s.id and section = 'purpose') as purpose,
      (select coalesce(jsonb_agg(r->'kind'), '[]') from partnership_section c, jsonb_array_elements(c.content) r
        where c.partnership_id = s.id and c.section = 'resources') as kinds) plan
   where s.id = $1`;

@Injectable()
export class ConsortiumSides {
  constructor(private readonly db: Db) {}

  async ofPosting(id: string): Promise<Asker | null> {
    return asker(await this.db.one<SideRow>(postingSql, [id]));
  }

  async ofPartnership(id: string): Promise<Asker | null> {
    return asker(await this.db.one<SideRow>(partnershipSql, [id]));
  }
}

function asker(row: SideRow | null): Asker | null {
  if (!row) return null;
  const { needs, demand, ...side } = row;
  return { side, needs, demand };
}
