import { Db, Scheduled, type ScheduledWork } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

const batch = 1_000;
/** A document may become visible to others so much later than it says. */
const late = '10 minutes';

/** How much of a word a document has: of the labels that search keeps of it, see `search/impact.ts`. */
const amount = ['u.weights[1]', 'u.weights[2]', 'u.weights[3]']
  .map(
    (label, at) =>
      `case ${label} when 'A' then 1 when 'B' then 0.5 when 'C' then 0.27 when 'D' then 0.15 else 0 end / ${(at + 1) ** 2}`,
  )
  .join(' + ');

/** So many words of a posting, and of an organisation, which may have done many things. */
const kept = { posting: 12, organisation: 32 } as const;

/**
 * `$1` ids of documents. A key is `n:04101:花壇` (need in that ward), `r:*:花壇` (resource for the whole city or online) or
 * `o:花壇` (organisation).
 */
export const writeKeys = `
  with corpus as (select coalesce(max(documents), 0) + 1 as documents from search_corpus)
  insert into match_keys (document_id, subject_id, organisation_id, seen, keys)
  select d.id, d.subject_id, d.organisation_id, d.updated_at, coalesce(found.keys, '')
  from search_document d cross join corpus left join lateral (
    select array_to_tsvector(array_agg(distinct place || telling.lexeme)) as keys
    from (
      select u.lexeme from unnest(d.tsv) as u left join search_term t on t.term = u.lexeme
      where u.lexeme !~ '^(\\^|[a-z]:)'
      order by (${amount}) * ln(1 + corpus.documents::float8 / (coalesce(t.documents, 0) + 1)) desc, u.lexeme
      limit case d.kind when 'organisation' then ${kept.organisation} else ${kept.posting} end
    ) as telling cross join unnest(
      case when d.kind = 'organisation' then array['o:'] else (
        select array_agg(left(d.posting_kind, 1) || ':' || ward || ':')
        from unnest(case when d.wards = '{}' or d.wards && array['city', 'online'] then array['*'] else d.wards end) as ward) end) as place
  ) as found on d.visible
  where d.id = any($1::uuid[]) and d.kind in ('posting', 'organisation')
  on conflict (document_id) do update set subject_id = excluded.subject_id, organisation_id = excluded.organisation_id,
    seen = excluded.seen, keys = excluded.keys`;

/** Keeps the keys in step with the search index; what is newer than the last round is looked at besides (`Candidates`). */
@Scheduled('prepare-match-keys', '* * * * *')
@Injectable()
export class PrepareMatchKeys implements ScheduledWork {
  private done: string | null = null;

  constructor(private readonly db: Db) {}

  async run(): Promise<void> {
    const seen = await this.db.one<{ seen: string }>(
      `select (coalesce(max(seen), '-infinity') - interval '${late}')::text as seen from match_keys where $1::text is null`,
      [this.done],
    );
    let from = this.done ?? seen!.seen;
    for (let more = true; more;) {
      const found = await this.db.query<{ id: string; at: string }>(
        `select d.id, d.updated_at::text as at from search_document d left join match_keys k on k.document_id = d.id
         where d.kind in ('posting', 'organisation') and d.updated_at >= $1::timestamptz and k.seen is distinct from d.updated_at
         order by d.updated_at limit ${batch}`,
        [from],
      );
      if (found.length > 0) await this.db.query(writeKeys, [found.map(({ id }) => id)]);
      from = found.at(-1)?.at ?? from;
      more = found.length === batch;
    }
    const [{ next }] = (await this.db.query<{ next: string }>(
      `select ($1::timestamptz - interval '${late}')::text as next`,
      [from],
    )) as [{ next: string }];
    this.done = next;
  }
}
