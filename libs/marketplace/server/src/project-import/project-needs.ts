import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { nameKey, textOf } from '@musubi/identity/model';
import { addDays, tokyoDate } from '@musubi/platform/model';
import { type Db, newId, openTable, SearchIndex, type TableRow, type TableSource } from '@musubi/platform/server';
import { documentOf, type PostingOwner } from '../posting/posting-document.js';
import { Posting } from '../posting/posting.entity.js';

export interface ProjectCounts {
  readonly rows: number;
  readonly rejected: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

const source = 'rs-project';
const indexBatch = 500;
const endsInDays = 180;

/**
 * Public projects (行政事業レビュー: name, ministry, purpose, current issues, overview) as published needs of the
 * ministries that run them. For development and benchmarks: long real texts, nobody waits for an answer to them.
 * The same project of a later year replaces the earlier one.
 */
export class ProjectNeeds {
  constructor(private readonly db: Db) {}

  /** Everything in one transaction. @throws TabularError */
  take(file: TableSource, options: { readonly now: Date; readonly dryRun: boolean }): Promise<ProjectCounts> {
    return this.db.transaction(async () => {
      const table = await openTable(file);
      const staged = { rows: 0, rejected: 0 };
      await this.db.query('create temp table staged_project (raw jsonb not null) on commit drop');
      const copy = (await this.db.connection()).query(
        copyFrom(`copy staged_project (raw) from stdin (format csv, quote e'\\x01', delimiter e'\\x02')`),
      );
      await pipeline(Readable.from(linesOf(table.rows, staged)), copy);
      const counts = (await this.db.one<Omit<ProjectCounts, 'rows' | 'rejected'>>(compare, [source]))!;
      if (!options.dryRun) await this.write(options.now);
      return { ...staged, ...counts };
    });
  }

  private async write(now: Date): Promise<void> {
    await this.db.query(insertMinistries, [now]);
    const endsOn = addDays(tokyoDate(now), endsInDays);
    const touched = await this.db.query<{ id: string }>(upsertPostings, [now, endsOn, source]);
    const ids = touched.map((each) => each.id);
    const index = new SearchIndex(this.db);
    for (let at = 0; at < ids.length; at += indexBatch) {
      const postings = await this.db
        .repo(Posting)
        .createQueryBuilder('p')
        .where('p.id = any(:ids)', { ids: ids.slice(at, at + indexBatch) })
        .getMany();
      const owners = await this.owners(postings);
      await index.putMany(postings.map((posting) => documentOf(posting, owners.get(posting.organisationId)!)));
    }
  }

  private async owners(postings: readonly Posting[]): Promise<Map<string, PostingOwner>> {
    const rows = await this.db.query<PostingOwner & { id: string }>(
      `select id, name, name_kana as "nameKana", short_name as "shortName", type, verified_at is not null as verified
       from organisation where id = any($1::uuid[])`,
      [postings.map((posting) => posting.organisationId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

async function* linesOf(
  rows: AsyncIterable<TableRow>,
  counts: { rows: number; rejected: number },
): AsyncGenerator<string> {
  for await (const { values, faults } of rows) {
    counts.rows++;
    const staged = faults.length === 0 ? stagedOf(values) : null;
    if (staged) yield `${JSON.stringify(staged)}\n`;
    else counts.rejected++;
  }
}

function stagedOf(values: Readonly<Record<string, unknown>>): object | null {
  const [id, title, ministry] = ['projectId', 'projectName', 'ministry'].map((name) => textOf(values[name]));
  if (!id || !title || !ministry) return null;
  const texts = ['currentIssues', 'purpose', 'overview'].map((name) => textOf(values[name]));
  const body = texts.filter(Boolean).join('\n\n').slice(0, 10_000);
  const ids = { id: newId(), ministryId: newId() };
  return {
    ...ids,
    sourceId: id,
    title: [...title].slice(0, 100).join(''),
    body,
    ministry,
    ministryKey: nameKey(ministry),
  };
}

const staged = `
  (select distinct on (raw ->> 'sourceId') raw ->> 'sourceId' as source_id, (raw ->> 'id')::uuid as id, raw ->> 'title' as title,
          raw ->> 'body' as body, raw ->> 'ministry' as ministry, md5((raw ->> 'title') || (raw ->> 'body')) as hash
   from staged_project order by raw ->> 'sourceId') staged`;

const compare = `
  select count(*) filter (where posting.id is null)::int as created,
         count(*) filter (where posting.source_hash <> staged.hash)::int as changed,
         count(*) filter (where posting.source_hash = staged.hash)::int as unchanged
  from ${staged} left join posting on posting.source = $1 and posting.source_id = staged.source_id`;

const insertMinistries = `
  insert into organisation (id, type, legal_form, name, name_key, source, source_id, created_at, updated_at)
  select distinct on (raw ->> 'ministry') (raw ->> 'ministryId')::uuid, 'government', 'nationalAgency', raw ->> 'ministry',
         raw ->> 'ministryKey', 'rs-ministry', raw ->> 'ministry', $1::timestamptz, $1::timestamptz
  from staged_project
  on conflict (source, source_id) do nothing`;

const upsertPostings = `
  insert into posting (id, organisation_id, state, kind, title, body, reach, resource_kinds, ends_on, published_at, source,
    source_id, source_hash, created_at, updated_at)
  select staged.id, organisation.id, 'published', 'need', staged.title, staged.body, 'city', '{expertise}', $2::date,
         $1::timestamptz, $3, staged.source_id, staged.hash, $1::timestamptz, $1::timestamptz
  from ${staged}
  join organisation on organisation.source = 'rs-ministry' and organisation.source_id = staged.ministry
  on conflict (source, source_id) do update set title = excluded.title, body = excluded.body,
    source_hash = excluded.source_hash, updated_at = excluded.updated_at, version = posting.version + 1
  where posting.source_hash is distinct from excluded.source_hash
  returning id`;
