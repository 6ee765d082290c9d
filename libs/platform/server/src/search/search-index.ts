import { searchKey, storableText } from '@musubi/platform/model';
import { newId } from '../db/id.js';
import { type Averages, encodeImpact, impactsOf, quoteLexeme } from './impact.js';
import { filterLexemes } from './lexemes.js';
import { averagesOf } from './statistics.js';
import type { SearchDb, SearchDocument, SearchKind } from './search-types.js';
import { wordsOf } from './tokenizer.js';

const longestBody = 20_000;
const batchSize = 500;

/** Keeps what can be found in step with what was written: call it inside the transaction that writes the subject. */
export class SearchIndex {
  constructor(private readonly db: SearchDb) {}

  /** Adds or replaces the subject's document. */
  async put(document: SearchDocument): Promise<void> {
    await this.putMany([document]);
  }

  /** The same for imports: one statement for every 500 documents. A subject may be in the list once only. */
  async putMany(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const averages = await averagesOf(this.db);
    for (let at = 0; at < documents.length; at += batchSize) {
      const rows = documents.slice(at, at + batchSize).map((each) => rowOf(each, averages));
      await this.db.query(upsert, [JSON.stringify(rows)]);
      // A long import lets other requests of this process have their turn.
      if (documents.length > batchSize) await new Promise((resolve) => setImmediate(resolve));
    }
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
   * Writes every document anew with the present rules and averages, in small transactions, while searches go on.
   * @param progress called after each batch with the number done.
   */
  async reindex(progress: (done: number) => void = () => {}): Promise<number> {
    let done = 0;
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.db.query<StoredDocument>(stored, [last, batchSize]);
      if (batch.length === 0) return done;
      await this.putMany(batch.map(({ id: _id, ...document }) => document));
      done += batch.length;
      last = batch.at(-1)!.id;
      progress(done);
    }
  }
}

type StoredDocument = SearchDocument & { readonly id: string };

const stored = `
  select id, kind, subject_id as "subjectId", organisation_id as "organisationId", title, body, keywords, wards, fields,
    sdgs, resource_kinds as "resourceKinds", wanted_types as "wantedTypes", posting_kind as "postingKind", organisation_type as "organisationType",
    verified, from_date::text as "from", to_date::text as "to", deadline::text, published_at as "publishedAt", visible
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
  published_at: 'timestamptz',
  visible: 'boolean',
} as const;
const names = Object.keys(columns);

const upsert = `
  insert into search_document (${names.join(', ')}, updated_at)
  select ${names.map((name) => (name === 'tsv' ? 'tsv::tsvector' : name)).join(', ')}, now()
  from jsonb_to_recordset($1::jsonb) as row(${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})
  on conflict (kind, subject_id) do update set ${[...names.filter((name) => name !== 'id'), 'updated_at']
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

function rowOf(document: SearchDocument, averages: Averages): Record<keyof typeof columns, unknown> {
  const title = storableText(document.title);
  const body = storableText(document.body).slice(0, longestBody);
  const keywords = storableText(document.keywords ?? '').slice(0, longestBody);
  const titleTerms = wordsOf(title).map((word) => word.term);
  const bodyTerms = wordsOf(`${body}\n${keywords}`).map((word) => word.term);
  return {
    id: newId(),
    kind: document.kind,
    subject_id: document.subjectId,
    organisation_id: document.organisationId,
    title,
    body,
    keywords,
    folded: searchKey(`${title}\n${body}\n${keywords}`),
    tsv: vectorOf(titleTerms, bodyTerms, filterLexemes(document), averages),
    title_words: titleTerms.length,
    body_words: bodyTerms.length,
    wards: document.wards,
    fields: document.fields,
    sdgs: document.sdgs,
    resource_kinds: document.resourceKinds,
    wanted_types: document.wantedTypes ?? [],
    posting_kind: document.postingKind,
    organisation_type: document.organisationType,
    verified: document.verified,
    from_date: document.from,
    to_date: document.to,
    deadline: document.deadline,
    published_at: document.publishedAt,
    visible: document.visible,
  };
}

/** Words with their impacts, the title's words once more as `^word`, and the filter values, as one tsvector literal. */
function vectorOf(title: readonly string[], body: readonly string[], filters: readonly string[], averages: Averages) {
  const words = [...impactsOf(title, body, averages)].map(
    ([term, impact]) => `${quoteLexeme(term)}:${encodeImpact(impact)}`,
  );
  const others = [...new Set(title)].map((term) => `^${term}`).concat(filters);
  return [...words, ...others.map(quoteLexeme)].join(' ');
}
