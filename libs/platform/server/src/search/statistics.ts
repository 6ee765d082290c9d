import { type Averages, defaultAverages } from './impact.js';
import { quoteLexeme } from './impact.js';
import type { SearchDb } from './search-types.js';
import { wordsOf } from './tokenizer.js';

/** How many documents there are and how many hold each word. */
export interface TermStatistics {
  readonly documents: number;
  documentsWith(term: string): number;
}

interface Corpus extends Averages {
  readonly documents: number;
}

const freshMs = 60_000;
const mostKept = 200_000;
/** Below this size the words are counted in the index itself, so that a new town ranks well from its first day. */
const countedLive = 5_000;

interface Kept {
  at: number;
  corpus: Corpus;
  counts: Map<string, number>;
}

const kept = new WeakMap<SearchDb, Kept>();

async function load(db: SearchDb): Promise<Kept> {
  const known = kept.get(db);
  if (known && Date.now() - known.at < freshMs) return known;
  const [row] = await db.query<{ documents: number; average_body: number; average_title: number }>(
    `select documents, average_body, average_title from search_corpus where name = 'all'`,
  );
  const [live] = await db.query<{ count: string }>(
    `select count(*) from (select 1 from search_document where visible limit ${countedLive + 1}) as seen`,
  );
  const documents = Math.max(row?.documents ?? 0, Number(live?.count ?? 0));
  const averages = row ? { body: row.average_body, title: row.average_title } : defaultAverages;
  const fresh: Kept = { at: Date.now(), corpus: { ...averages, documents }, counts: new Map() };
  kept.set(db, fresh);
  return fresh;
}

/** The frozen mean lengths that impacts are computed with. */
export const averagesOf = async (db: SearchDb): Promise<Averages> => (await load(db)).corpus;

/** Frequencies of these terms: at most one minute old. */
export async function statisticsOf(db: SearchDb, terms: readonly string[]): Promise<TermStatistics> {
  const { corpus, counts } = await load(db);
  const missing = [...new Set(terms)].filter((term) => !counts.has(term));
  if (counts.size > mostKept) counts.clear();
  if (missing.length > 0) {
    for (const { term, documents } of await count(db, missing, corpus.documents)) counts.set(term, Number(documents));
    for (const term of missing) if (!counts.has(term)) counts.set(term, 0);
  }
  return { documents: Math.max(1, corpus.documents), documentsWith: (term) => counts.get(term) ?? 0 };
}

function count(db: SearchDb, terms: readonly string[], size: number) {
  type Row = { term: string; documents: number | string };
  if (size > countedLive)
    return db.query<Row>('select term, documents from search_term where term = any($1::text[])', [terms]);
  return db.query<Row>(
    `select term, (select count(*) from search_document where visible and tsv @@ lexeme::tsquery) as documents
     from unnest($1::text[], $2::text[]) as wanted(term, lexeme)`,
    [terms, terms.map(quoteLexeme)],
  );
}

/**
 * Counts all words anew (the worker does it now and then): frequencies for idf, mean lengths for the next reindexing,
 * readings of new words for suggestions of spelling.
 * @returns the number of documents.
 */
export async function refreshStatistics(db: SearchDb, now: Date): Promise<number> {
  await db.query(`delete from search_term`);
  await db.query(
    `insert into search_term (term, documents)
     select word, ndoc from ts_stat('select tsv from search_document where visible') where word !~ '^(\\^|[a-z]:)'`,
  );
  await addReadings(db);
  const [corpus] = await db.query<{ documents: number }>(
    `insert into search_corpus (name, documents, average_body, average_title, refreshed_at)
     select 'all', count(*), coalesce(greatest(1, avg(body_words)), ${defaultAverages.body}),
       coalesce(greatest(1, avg(title_words)), ${defaultAverages.title}), $1
     from search_document where visible
     on conflict (name) do update set documents = excluded.documents, average_body = excluded.average_body,
       average_title = excluded.average_title, refreshed_at = excluded.refreshed_at
     returning documents`,
    [now],
  );
  kept.delete(db);
  return Number(corpus?.documents ?? 0);
}

/** Readings of the words worth suggesting: those in two documents or more. */
async function addReadings(db: SearchDb): Promise<void> {
  const rows = await db.query<{ term: string }>(
    `select term from search_term where documents >= 2 and term ~ '[^[:ascii:]]' order by documents desc limit 20000`,
  );
  const readings = rows.map(({ term }) =>
    wordsOf(term)
      .map((word) => word.reading)
      .join(''),
  );
  await db.query(
    `update search_term set reading = given.reading from unnest($1::text[], $2::text[]) as given(term, reading)
     where search_term.term = given.term`,
    [rows.map(({ term }) => term), readings],
  );
}
