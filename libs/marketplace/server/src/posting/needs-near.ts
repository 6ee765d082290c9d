import { type Actor, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { cardColumns, cardTables } from './posting-sql.js';
import type { PostingCard } from './posting.types.js';

const most = 6;

/** What somebody around the corner is looking for. */
@Injectable()
export class NeedsNear {
  constructor(private readonly db: Db) {}

  /** Needs of others in the wards where the actor's organisations work; for visitors the newest of the city. */
  of(actor: Actor): Promise<PostingCard[]> {
    return this.db.query<PostingCard>(
      `with mine as (select array_agg(distinct ward) as wards from organisation, unnest(wards) as ward where id = any($1::uuid[]))
       select ${cardColumns} from ${cardTables}
       where p.state = 'published' and p.kind = 'need' and p.organisation_id <> all($1::uuid[])
         and ((select wards from mine) is null or p.reach <> 'wards' or p.wards && (select wards from mine))
       order by p.published_at desc, p.id desc limit ${most}`,
      [actor.memberships.map((each) => each.organisationId)],
    );
  }
}
