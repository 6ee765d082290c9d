import { storableText } from '@musubi/platform/model';
import { newId } from '../db/id.js';
import { type Analysis, type AnalysedText, cutText } from './analysis.js';
import { analysedInBatches } from './analysis-pool.js';
import { filterLexemes } from './lexemes.js';
import { anyValue } from './open-counts.js';
import { averagesOf } from './statistics.js';
import type { SearchDb, SearchDocument, SearchKind } from './search-types.js';

const batchSize = 250;
const portionSize = 2_000;

/** Keeps what can be found in step with what was written: call it inside the transaction that writes the subject. */
export class SearchIndex {
  constructor(private readonly db: SearchDb) {}

  /** Adds or replaces the subject's document. */
  async put(document: SearchDocument): Promise<void> {
    await this.putMany([document]);
  }

  /**
   * The same for imports: one statement for every 250 documents; large numbers are taken apart in threads. A subject may
   * be in the list once only.
   */
  async putMany(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const averages = await averagesOf(this.db);
    for await (const { items, analyses } of analysedInBatches(inBatches(documents), textOf, averages))
      await this.write(items, analyses);
  }

  private async write(documents: readonly SearchDocument[], analyses: readonly Analysis[]): Promise<void> {
    const rows = documents.map((document, at) => rowOf(document, analyses[at]!));
    await this.db.query(upsert, [JSON.stringify(rows)]);
  }

  async remove(kind: SearchKind, subjectId: string): Promise<void> {
    await this.db.query('delete from search_document where kind = $1 and subject_id = $2', [kind, subjectId]);
  }

  /** Shows or hides a document without writing it again. */
  async setVisible(kind: SearchKind, subjectId: string, visible: boolean): Promise<void> {
    await this.db.query(
      'update search_document set visible = $3, updated_at = now() where kind = $1 and subject_id = $2 and visible <> $3',
      [kind, subjectId, visible],
    );
  }

  /**
   * Writes every document anew with the present rules and averages, in small transactions, while searches go on and
   * others write: a document that changes between being read and being written again keeps its newer text.
   * @param progress called after each portion with the number done.
   */
  async reindex(progress: (done: number) => void | Promise<void> = () => {}): Promise<number> {
    let done = 0;
    let last = '00000000-0000-0000-0000-000000000000';
    const averages = await averagesOf(this.db);
    for (;;) {
      const portion = await this.db.query<StoredDocument>(stored, [last, portionSize]);
      if (portion.length === 0) return done;
      for await (const { items, analyses } of analysedInBatches(inBatches(portion), textOf, averages))
        await this.rewrite(items, analyses);
      done += portion.length;
      last = portion.at(-1)!.id;
      await progress(done);
    }
  }

  /** What comes from the text, and lists as they are kept now; only where nobody wrote in the meantime. */
  private async rewrite(documents: readonly StoredDocument[], analyses: readonly Analysis[]): Promise<void> {
    const rows = documents.map(({ id, seen, wards, wantedTypes = [] }, at) => ({
      ...{ id, seen, wards: orAny(wards), wantedTypes: orAny(wantedTypes) },
      ...analyses[at],
    }));
    await this.db.query(
      `update search_document d set folded = r.folded, title_key = r."titleKey", title_reading = r."titleReading",
         tsv = r.tsv::tsvector, title_words = r."titleWords", body_words = r."bodyWords", wards = r.wards,
         wanted_types = r."wantedTypes"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, seen text, folded text, "titleKey" text, "titleReading" text,
         tsv text, "titleWords" integer, "bodyWords" integer, wards text[], "wantedTypes" text[])
       where d.id = r.id and d.updated_at::text = r.seen`,
      [JSON.stringify(rows)],
    );
  }
}

type StoredDocument = SearchDocument & { readonly id: string; readonly seen: string };

const stored = `
  select id, updated_at::text as seen, kind, subject_id as "subjectId", organisation_id as "organisationId", title, body, keywords, wards, fields,
    sdgs, resource_kinds as "resourceKinds", wanted_types as "wantedTypes", posting_kind as "postingKind", organisation_type as "organisationType",
    verified, from_date::text as "from", to_date::text as "to", deadline::text, path, published_at as "publishedAt", visible
  from search_document where id > $1 order by id limit $2`;

const columns = {
  id: 'uuid',
  kind: 'text',
  subject_id: 'uuid',
  organisation_id: 'uuid',
  title: 'text',
  body: 'text',
  keywords: 'text',
  folded: 'text',
  title_key: 'text',
  title_reading: 'text',
  tsv: 'text',
  title_words: 'integer',
  body_words: 'integer',
  wards: 'text[]',
  fields: 'text[]',
  sdgs: 'integer[]',
  resource_kinds: 'text[]',
  wanted_types: 'text[]',
  posting_kind: 'text',
  organisation_type: 'text',
  verified: 'boolean',
  from_date: 'date',
  to_date: 'date',
  deadline: 'date',
  path: 'text',
  published_at: 'timestamptz',
  visible: 'boolean',
} as const;
const names = Object.keys(columns);

const upsert = `
  insert into search_document (${names.join(', ')}, updated_at)
  select ${names.map((name) => (name === 'tsv' ? 'tsv::tsvector' : name)).join(', ')}, clock_timestamp()
  from jsonb_to_recordset($1::jsonb) as row(${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})
  on conflict (kind, subject_id) do update set ${[...names.filter((name) => name !== 'id'), 'updated_at']
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

const inBatches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batchSize) }, (_, at) => all.slice(at * batchSize, (at + 1) * batchSize));

/** A document for all says so, and is counted: with every choice of the filter. */
const orAny = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [anyValue]);

const textOf = (document: SearchDocument): AnalysedText => ({
  title: storableText(document.title),
  body: cutText(document.body),
  keywords: cutText(document.keywords ?? ''),
  ...(document.reading ? { reading: document.reading } : {}),
  filters: filterLexemes(document),
});

function rowOf(document: SearchDocument, analysis: Analysis): Record<keyof typeof columns, unknown> {
  const { title, body, keywords } = textOf(document);
  return {
    id: newId(),
    kind: document.kind,
    subject_id: document.subjectId,
    organisation_id: document.organisationId,
    title,
    body,
    keywords,
    folded: analysis.folded,
    title_key: analysis.titleKey,
    title_reading: analysis.titleReading,
    tsv: analysis.tsv,
    title_words: analysis.titleWords,
    body_words: analysis.bodyWords,
    wards: orAny(document.wards),
    fields: document.fields,
    sdgs: document.sdgs,
    resource_kinds: document.resourceKinds,
    wanted_types: orAny(document.wantedTypes ?? []),
    posting_kind: document.postingKind,
    organisation_type: document.organisationType,
    verified: document.verified,
    from_date: document.from,
    to_date: document.to,
    deadline: document.deadline,
    path: document.path ?? null,
    published_at: document.publishedAt,
    visible: document.visible,
  };
}
