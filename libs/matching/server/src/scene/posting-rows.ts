import type { Amount, Point } from '@musubi/matching/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

export interface PostingRow {
  readonly id: string;
  readonly kind: 'need' | 'resource';
  readonly organisationId: string;
  readonly organisationType: string;
  readonly organisationName: string;
  readonly verified: boolean;
  readonly office: Point | null;
  readonly title: string;
  readonly body: string;
  readonly resourceKinds: string[];
  readonly amounts: Amount[];
  readonly fields: string[];
  readonly sdgs: number[];
  readonly reach: string;
  readonly wards: string[];
  readonly placeHint: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly weekdays: string[];
  readonly dayParts: string[];
  readonly wantedTypes: string[];
  /** Lexemes of its search document, one tab between two; null = not in the index, then the texts are read. */
  readonly lexemes: string | null;
}

/** A draft lives in JSON until it is published; likely partners are shown while it is being written. */
const draftText = (column: string, key: string) =>
  `case when p.state = 'draft' then coalesce(p.draft->>'${key}', ${column}) else ${column} end`;
const draftList = (column: string, key: string) =>
  `case when p.state = 'draft' and jsonb_typeof(p.draft->'${key}') = 'array'
     then array(select jsonb_array_elements_text(p.draft->'${key}')) else ${column} end`;

const owner = `o.type as "organisationType", o.name as "organisationName", o.verified_at is not null as verified,
  case when o.lat is null or o.lng is null then null else json_build_object('lat', o.lat, 'lng', o.lng) end as office`;
const facts = `p.id, p.kind, p.organisation_id as "organisationId", p.resources as amounts, p.sdgs, p.place_hint as "placeHint",
  p.period_from::text as "from", p.period_to::text as "to", p.weekdays, p.day_parts as "dayParts"`;

/** Of the posting asked about: with the draft's values while it is a draft. */
const askedColumns = `${facts}, ${owner}, ${draftText('p.title', 'title')} as title,
  concat_ws(' ', ${draftText('p.body', 'body')}, p.for_whom, p.conditions) as body,
  ${draftList('p.resource_kinds', 'resourceKinds')} as "resourceKinds", ${draftList('p.fields', 'fields')} as fields,
  ${draftText('p.reach', 'reach')} as reach, ${draftList('p.wards', 'wards')} as wards,
  ${draftList('p.wanted_types', 'wantedTypes')} as "wantedTypes", null as lexemes`;

/** Of candidates: their words come out of the search index, where they were taken apart when they were written. */
const foundColumns = `${facts}, ${owner}, p.title, '' as body, p.resource_kinds as "resourceKinds", p.fields, p.reach, p.wards,
  p.wanted_types as "wantedTypes", array_to_string(tsvector_to_array(d.tsv), E'\\t') as lexemes`;
const index = `left join search_document d on d.kind = 'posting' and d.subject_id = p.id`;

/** Postings with everything a match looks at: one statement however many. */
@Injectable()
export class PostingRows {
  constructor(private readonly db: Db) {}

  /** In whatever state it is: who may see it is asked before. */
  async asked(id: string): Promise<PostingRow | null> {
    return this.db.one<PostingRow>(
      `select ${askedColumns} from posting p join organisation o on o.id = p.organisation_id where p.id = $1`,
      [id],
    );
  }

  /** Published postings: these, and the newest five of this organisation. */
  found(postingIds: readonly string[], organisationId: string): Promise<PostingRow[]> {
    return this.db.query<PostingRow>(
      `with wanted as (
         select id from posting where id = any($1::uuid[]) and state = 'published'
         union
         (select id from posting where organisation_id = $2 and state = 'published' order by updated_at desc limit 5))
       select ${foundColumns} from wanted w join posting p on p.id = w.id join organisation o on o.id = p.organisation_id
       ${index} where o.closed_at is null`,
      [postingIds, organisationId],
    );
  }

  /** The newest published need of an organisation. */
  newestNeed(organisationId: string): Promise<PostingRow | null> {
    return this.db.one<PostingRow>(
      `select ${askedColumns} from posting p join organisation o on o.id = p.organisation_id
       where p.organisation_id = $1 and p.kind = 'need' and p.state = 'published' order by p.published_at desc, p.id desc limit 1`,
      [organisationId],
    );
  }

  /** The newest published posting of the other direction: what the owner offers, or needs, besides. */
  newestOther(organisationId: string, kind: string): Promise<PostingRow | null> {
    return this.db.one<PostingRow>(
      `select ${foundColumns} from posting p join organisation o on o.id = p.organisation_id ${index}
       where p.organisation_id = $1 and p.kind <> $2 and p.state = 'published' order by p.updated_at desc limit 1`,
      [organisationId, kind],
    );
  }
}
