import { partnershipTurn, type PartnershipTurnFacts, type TurnFacts, turnOf } from '@musubi/collaboration/model';
import { type Actor, Db, organisationsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partyJson, unreadSql } from '../party.types.js';
import type { Inbox, InboxItem } from './inbox.types.js';

const mostRows = 400;
const mostDone = 50;

/** `$1` person, `$2` organisations of the actor. */
const last = `left join lateral (
  select m.body, m.person_id, m.organisation_id, m.created_at from message m where m.conversation_id = c.id
   order by m.created_at desc, m.id desc limit 1) l on true`;

const introductionsSql = `
  select i.id, 'Introduction' as subject, i.state, coalesce(p.title, '') as title, i.agreed, i.expires_at as "expiresAt",
         case when i.from_organisation_id = any($2) then case when i.to_organisation_id = any($2) and 'from' = any(i.agreed)
           then 'to' else 'from' end when i.to_organisation_id = any($2) then 'to' end as side,
         i.partnership_id as "partnershipId", ${unreadSql('c', '$1')} as unread, left(l.body, 80) as "lastText",
         coalesce(l.created_at, i.updated_at) as "lastAt",
         case when l.person_id is null then null when l.organisation_id = any($2) then 'mine' else 'theirs' end as "lastBy",
         (select json_agg(${partyJson('o')} order by o.id = i.to_organisation_id) from organisation o
           where o.id = any(i.organisation_ids) and (i.coordinator_id = $1 or not o.id = any($2)
             or i.organisation_ids <@ $2)) as others
    from introduction i join conversation c on c.subject_type = 'Introduction' and c.subject_id = i.id ${last}
    left join posting p on p.id = i.posting_id
   where i.organisation_ids && $2 or i.coordinator_id = $1
   order by coalesce(l.created_at, i.updated_at) desc limit ${mostRows}`;

const partnershipsSql = `
  select p.id, 'Partnership' as subject, p.state, p.title, p.invited_ids && $2 as invited,
         cardinality(p.organisation_ids) as "partnerCount", null as "expiresAt",
         case when p.organisation_ids && $2 then ${unreadSql('c', '$1')} else 0 end as unread,
         case when p.organisation_ids && $2 then left(l.body, 80) end as "lastText",
         greatest(l.created_at, p.updated_at) as "lastAt",
         (select json_build_object('state', a.state, 'signedByMine', exists (select 1 from agreement_signature s
             where s.agreement_version_id = a.id and s.organisation_id = any($2)))
            from agreement_version a where a.partnership_id = p.id order by a.number desc limit 1) as agreement,
         (select json_agg(${partyJson('o')} order by array_position(p.organisation_ids, o.id)) from organisation o
           where o.id = any(p.organisation_ids || p.invited_ids) and not o.id = any($2)) as others
    from partnership p join conversation c on c.subject_type = 'Partnership' and c.subject_id = p.id ${last}
   where p.organisation_ids && $2 or p.invited_ids && $2
   order by greatest(l.created_at, p.updated_at) desc limit ${mostRows}`;

type Row = Omit<InboxItem, 'turn' | 'next'>;

@Injectable()
export class InboxQueries {
  constructor(private readonly db: Db) {}

  /** Two statements, whatever the length. Rows of one group newest first; what runs out soonest comes first in 「あなたの番」. */
  async of(actor: Actor): Promise<Inbox> {
    const items = actor.personId ? await this.items(actor) : [];
    const group = (turn: string) => items.filter((each) => each.turn === turn);
    return {
      mine: group('mine').sort((a, b) => due(a) - due(b)),
      theirs: group('theirs'),
      done: group('done').slice(0, mostDone),
    };
  }

  private async items(actor: Actor): Promise<InboxItem[]> {
    const params = [actor.personId, organisationsOf(actor)];
    const introductions = await this.db.query<Row & TurnFacts>(introductionsSql, params);
    const partnerships = await this.db.query<Row & PartnershipTurnFacts>(partnershipsSql, params);
    return [
      ...introductions.map((row) => ({ ...row, others: row.others ?? [], ...turnOf(row) })),
      ...partnerships.map((row) => ({ ...row, others: row.others ?? [], ...partnershipTurn(row) })),
    ].sort((a, b) => time(b.lastAt) - time(a.lastAt));
  }

  /** Unread messages and introductions waiting for the actor's answer: the number beside 「やりとり」. */
  async unreadCount(actor: Actor): Promise<number> {
    if (!actor.personId) return 0;
    const mine = organisationsOf(actor);
    const answering = organisationsOf(actor, ['representative', 'editor']);
    const row = await this.db.one<{ count: number }>(
      `select (select coalesce(sum(${unreadSql('c', '$1')}), 0)
                 from conversation c where c.organisation_ids && $2 or c.coordinator_id = $1)::int
            + (select count(*) from introduction i where i.state in ('requested', 'proposed')
                 and i.expires_at > now()
                 and (i.to_organisation_id = any($3) and not 'to' = any(i.agreed)
                   or i.from_organisation_id = any($3) and not 'from' = any(i.agreed))
                 and not exists (select 1 from conversation c where c.subject_type = 'Introduction'
                   and c.subject_id = i.id and ${unreadSql('c', '$1')} > 0))::int
            + (select count(*) from partnership p where p.invited_ids && $3 and p.state in ('forming', 'active'))::int
            as count`,
      [actor.personId, mine, answering],
    );
    return row?.count ?? 0;
  }
}

const time = (at: string | Date): number => new Date(at).getTime();
const due = (item: InboxItem): number => (item.expiresAt ? time(item.expiresAt) : Number.MAX_SAFE_INTEGER);
