import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type PostingRow, PostingRows } from './posting-rows.js';

/** An organisation in the shape of a posting, so that it can ask without having posted anything. */
@Injectable()
export class AsPosting {
  constructor(
    private readonly db: Db,
    private readonly postings: PostingRows,
  ) {}

  /** What it is and does, looking for others. Null when it is closed or unknown. */
  need(organisationId: string): Promise<PostingRow | null> {
    return this.shaped(organisationId, 'need');
  }

  /** What it is good at, looking for those who need it. */
  resource(organisationId: string): Promise<PostingRow | null> {
    return this.shaped(organisationId, 'resource');
  }

  /** Its newest published offers. */
  async ownResources(organisationId: string, most: number): Promise<PostingRow[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from posting where organisation_id = $1 and kind = 'resource' and state = 'published'
       order by published_at desc, id limit ${most}`,
      [organisationId],
    );
    const found = await Promise.all(rows.map(({ id }) => this.postings.asked(id)));
    return found.filter((row) => row !== null);
  }

  private shaped(organisationId: string, kind: 'need' | 'resource'): Promise<PostingRow | null> {
    return this.db.one<PostingRow>(
      `select o.id, $2 as kind, o.id as "organisationId", o.type as "organisationType", o.name as "organisationName",
         o.verified_at is not null as verified,
         case when o.lat is null or o.lng is null then null else json_build_object('lat', o.lat, 'lng', o.lng) end as office,
         left(coalesce(o.strengths, ''), 80) as title, concat_ws(' ', o.activities, o.strengths,
           (select string_agg(w.title, ' ') from (select title from past_work where organisation_id = o.id
              order by year desc nulls last, id limit 3) w)) as body,
         case when $2 = 'need' then '{}'::text[] else array(select distinct unnest(p.resource_kinds) from posting p
           where p.organisation_id = o.id and p.kind = $2 and p.state = 'published') end as "resourceKinds",
         '[]'::json as amounts, o.fields, o.sdgs, case when o.wards = '{}' then 'city' else 'wards' end as reach, o.wards,
         '' as "placeHint", null as "from", null as "to", '{}'::text[] as weekdays, '{}'::text[] as "dayParts",
         '{}'::text[] as "wantedTypes", null as lexemes
       from organisation o where o.id = $1 and o.closed_at is null`,
      [organisationId, kind],
    );
  }
}
