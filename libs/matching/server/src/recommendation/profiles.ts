import type { OrganisationProfile, PostingProfile } from '@musubi/matching/model';
import { Db, wordsOf } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly logoFileId: string | null;
  readonly verified: boolean;
  readonly fields: string[];
  readonly sdgs: number[];
  readonly wards: string[];
  readonly activities: string;
  readonly doNotContact: boolean;
  readonly maxOpenIntroductions: number | null;
  readonly openIntroductions: number;
  readonly work: { readonly project: string; readonly text: string }[];
}

export interface PostingRow {
  readonly id: string;
  readonly kind: 'need' | 'resource';
  readonly organisationId: string;
  readonly organisationType: string;
  readonly title: string;
  readonly body: string;
  readonly resourceKinds: string[];
  readonly fields: string[];
  readonly sdgs: number[];
  readonly reach: string;
  readonly wards: string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly wantedTypes: string[];
}

/** A draft lives in JSON until it is published; likely partners are shown while it is being written. */
const draftText = (column: string, key: string) =>
  `case when p.state = 'draft' then coalesce(p.draft->>'${key}', ${column}) else ${column} end`;
const draftList = (column: string, key: string) =>
  `case when p.state = 'draft' and jsonb_typeof(p.draft->'${key}') = 'array'
     then array(select jsonb_array_elements_text(p.draft->'${key}')) else ${column} end`;

const postingColumns = `p.id, p.kind, p.organisation_id as "organisationId", o.type as "organisationType",
  ${draftText('p.title', 'title')} as title, concat_ws(' ', ${draftText('p.body', 'body')}, p.for_whom, p.conditions) as body,
  ${draftList('p.resource_kinds', 'resourceKinds')} as "resourceKinds", ${draftList('p.fields', 'fields')} as fields, p.sdgs,
  ${draftText('p.reach', 'reach')} as reach, ${draftList('p.wards', 'wards')} as wards, p.period_from::text as "from",
  p.period_to::text as "to", ${draftList('p.wanted_types', 'wantedTypes')} as "wantedTypes"`;

/** Reads what matching needs, a constant number of statements however many candidates, and takes texts apart. */
@Injectable()
export class Profiles {
  private readonly words = new Map<string, readonly string[]>();

  constructor(private readonly db: Db) {}

  async posting(id: string): Promise<PostingRow | null> {
    const sql = `select ${postingColumns} from posting p join organisation o on o.id = p.organisation_id where p.id = $1`;
    return this.db.one<PostingRow>(sql, [id]);
  }

  /** Published postings of these organisations, the newest five of each. */
  postingsOf(organisationIds: readonly string[]): Promise<PostingRow[]> {
    return this.db.query<PostingRow>(
      `select ${postingColumns} from unnest($1::uuid[]) as wanted(id) join organisation o on o.id = wanted.id
       cross join lateral (select * from posting where organisation_id = o.id and state = 'published'
         order by published_at desc, id desc limit 5) as p`,
      [organisationIds],
    );
  }

  /** Open organisations; how many introductions each is busy with comes with them. */
  organisations(ids: readonly string[]): Promise<OrganisationRow[]> {
    return this.db.query<OrganisationRow>(
      `select o.id, o.name, o.type, o.logo_file_id as "logoFileId", o.verified_at is not null as verified, o.fields, o.sdgs,
         o.wards, concat_ws(' ', o.activities, o.strengths) as activities, o.do_not_contact as "doNotContact",
         o.max_open_introductions as "maxOpenIntroductions",
         (select count(*)::int from introduction i where o.id = any(i.organisation_ids)
            and i.state in ('requested', 'proposed')) as "openIntroductions",
         coalesce((select json_agg(json_build_object('project', coalesce(w.source_id, w.id::text),
            'text', left(concat_ws(' ', w.title, w.role, w.text), 400)))
            from (select * from past_work where organisation_id = o.id order by year desc nulls last, id limit 20) w), '[]') as work
       from organisation o where o.id = any($1::uuid[]) and o.closed_at is null`,
      [ids],
    );
  }

  organisationProfile(row: OrganisationRow, postings: readonly PostingProfile[]): OrganisationProfile {
    return {
      ...row,
      work: row.work.map(({ project, text }) => ({ project, words: this.termsOf(text) })),
      name: this.termsOf(row.name),
      activities: this.termsOf(row.activities),
      postings,
    };
  }

  postingProfile(row: PostingRow): PostingProfile {
    return {
      ...row,
      wards: row.reach === 'wards' ? row.wards : [],
      online: row.reach === 'online',
      title: this.termsOf(row.title),
      body: this.termsOf(row.body),
    };
  }

  /** Texts change seldom and are asked about often: the last few thousand stay taken apart. */
  private termsOf(text: string): readonly string[] {
    let terms = this.words.get(text);
    if (terms) this.words.delete(text);
    terms ??= wordsOf(text).map(({ term }) => term);
    this.words.set(text, terms);
    if (this.words.size > 5_000) this.words.delete(this.words.keys().next().value!);
    return terms;
  }
}
