import { bigramsOf } from '@musubi/platform/model';
import { type Averages, defaultAverages, indexRules } from './impact.js';
import { quoteLexeme, strongPrefixes } from './impact.js';
import { refreshSample } from './sample.js';
import { inEither } from './halves.js';
import type { SearchDb } from './search-types.js';
import { inDictionary, soundOf } from './tokenizer.js';
import { forgetVocabulary } from './vocabulary.js';

/** How many documents there are and how many hold each word. */
export interface TermStatistics {
  readonly documents: number;
  documentsWith(term: string): number;
  /** Documents where the word is strong, one number for each of `strongPrefixes`; empty when not counted. */
  strongWith(term: string): readonly number[];
}

interface Corpus extends Averages {
  readonly documents: number;
}

const freshMs = 60_000;
const mostKept = 200_000;
/** Below this size the words are counted in the index itself, so that a new town ranks well from its first day. */
export const countedLive = 5_000;

interface Counted {
  readonly documents: number;
  readonly strong: readonly number[];
}
const nowhere: Counted = { documents: 0, strong: [] };

interface Kept {
  at: number;
  corpus: Corpus;
  counts: Map<string, Counted>;
  pairs: { readonly documents: number; readonly having: Map<string, number> };
}

const kept = new WeakMap<SearchDb, Kept>();

interface Stored extends Averages {
  readonly documents: number;
  readonly live: number;
  readonly pairDocuments: number;
}

async function load(db: SearchDb): Promise<Kept> {
  const known = kept.get(db);
  if (known && Date.now() - known.at < freshMs) return known;
  const [row] = await db.query<Stored>(
    `select coalesce(max(documents), 0) as documents, coalesce(max(average_body), ${defaultAverages.body}) as body,
       coalesce(max(average_title), ${defaultAverages.title}) as title, coalesce(max(pair_documents), 0) as "pairDocuments",
       (select count(*)::int from (select 1 from search_document where visible limit ${countedLive + 1}) as seen) as live
     from search_corpus where name = 'all'`,
  );
  const { documents, live, pairDocuments, ...averages } = row!;
  const fresh: Kept = {
    at: Date.now(),
    corpus: { ...averages, documents: Math.max(documents, live) },
    counts: new Map(),
    pairs: { documents: pairDocuments, having: new Map() },
  };
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
    for (const { term, documents, strong } of await count(db, missing, corpus.documents))
      counts.set(term, { documents: Number(documents), strong });
    for (const term of missing) if (!counts.has(term)) counts.set(term, nowhere);
  }
  const of = (term: string) => counts.get(term) ?? nowhere;
  return {
    documents: Math.max(1, corpus.documents),
    documentsWith: (term) => of(term).documents,
    strongWith: (term) => of(term).strong,
  };
}

/** In how many of the sampled documents these letter pairs are. Before the first count all pairs are alike. */
export async function pairStatisticsOf(db: SearchDb, pairs: readonly string[]) {
  const { pairs: kept } = await load(db);
  const missing = pairs.filter((pair) => !kept.having.has(pair));
  if (kept.having.size > mostKept) kept.having.clear();
  if (missing.length > 0 && kept.documents > 0) {
    const rows = await db.query<{ pair: string; documents: number }>(
      'select pair, documents from search_pair where pair = any($1::text[])',
      [missing],
    );
    for (const pair of missing) kept.having.set(pair, 0);
    for (const { pair, documents } of rows) kept.having.set(pair, documents);
  }
  return { documents: Math.max(1, kept.documents), having: kept.having as ReadonlyMap<string, number> };
}

function count(db: SearchDb, terms: readonly string[], size: number) {
  type Row = { term: string; documents: number | string; strong: number[] };
  if (size > countedLive)
    return db.query<Row>('select term, documents, strong from search_term where term = any($1::text[])', [terms]);
  return db.query<Row>(
    `select term, '{}'::integer[] as strong, (select count(*) from search_document where visible and ${inEither('tsv @@ lexeme::tsquery')}) as documents
     from unnest($1::text[], $2::text[]) as wanted(term, lexeme)`,
    [terms, terms.map(quoteLexeme)],
  );
}

/** What marks a word that stands once more for being strong. */
const strong = `^(${strongPrefixes.map((prefix) => prefix.replace('^', '\\^')).join('|')})`;

/**
 * Counts all words anew (the worker does it now and then): frequencies for idf, mean lengths for the next reindexing,
 * readings of new words for suggestions of spelling.
 * @returns the number of documents.
 */
export async function refreshStatistics(db: SearchDb, now: Date): Promise<number> {
  await db.query(`delete from search_term`);
  await db.query(
    `with counted as materialized (
       select word, ndoc from ts_stat('select tsv from search_document where visible')
     ), strong as (
       select regexp_replace(word, '${strong}', '') as term, array[${strongPrefixes
         .map((prefix) => `coalesce(max(ndoc) filter (where starts_with(word, '${prefix}')), 0)`)
         .join(', ')}] as documents
       from counted where word ~ '${strong}' group by 1
     )
     insert into search_term (term, documents, strong)
     select word, ndoc, coalesce(strong.documents, '{${strongPrefixes.map(() => 0).join(',')}}') from counted left join strong on strong.term = word
     where word !~ '^(\\^|[a-z]:)'`,
  );
  await addReadings(db);
  const [live] = await db.query<{ documents: number }>(
    'select count(*)::int as documents from search_document where visible',
  );
  const pairDocuments = await refreshPairs(db, live!.documents);
  const sampleDocuments = await refreshSample(db, live!.documents);
  const [corpus] = await db.query<{ documents: number }>(
    `insert into search_corpus (name, documents, average_body, average_title, refreshed_at, pair_documents, sample_documents, rules)
     select 'all', count(*), coalesce(greatest(1, avg(body_words)), ${defaultAverages.body}),
       coalesce(greatest(1, avg(title_words)), ${defaultAverages.title}), $1, $2, $3, ${indexRules}
     from search_document where visible
     on conflict (name) do update set documents = excluded.documents, average_body = excluded.average_body,
       average_title = excluded.average_title, refreshed_at = excluded.refreshed_at,
       pair_documents = excluded.pair_documents, sample_documents = excluded.sample_documents
     returning documents`,
    [now, pairDocuments, sampleDocuments],
  );
  kept.delete(db);
  forgetVocabulary(db);
  return Number(corpus?.documents ?? 0);
}

const pairSample = 12_000;

/** Letter pairs of a sample of the documents; one that is in a single document is as telling as one that is in none. */
async function refreshPairs(db: SearchDb, all: number): Promise<number> {
  const share = Math.min(100, (100 * pairSample) / Math.max(1, all));
  const counts = new Map<string, number>();
  let documents = 0;
  const texts = await db.query<{ folded: string }>(
    `select left(folded, 4000) as folded from search_document tablesample system (${share.toFixed(4)}) where visible limit ${pairSample}`,
  );
  for (const { folded } of texts) {
    documents++;
    for (const pair of bigramsOf(folded)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    // Counting takes seconds in large towns: others of this process have their turn.
    if (documents % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const telling = [...counts].filter(([pair, count]) => count >= 2 && pair.length >= 2);
  await db.query('delete from search_pair');
  await db.query('insert into search_pair (pair, documents) select * from unnest($1::text[], $2::integer[])', [
    telling.map(([pair]) => pair),
    telling.map(([, count]) => count),
  ]);
  return documents;
}

const mostRead = 20_000;

/** Readings of the most frequent words, Latin ones as they are written: what `Vocabulary` knows. */
async function addReadings(db: SearchDb): Promise<void> {
  const rows = await db.query<{ term: string }>(
    `select term from search_term where term !~ '^[0-9.,]+$' order by documents desc, term limit ${mostRead}`,
  );
  const readings = rows.map(({ term }) => soundOf(inDictionary(term) ?? term));
  await db.query(
    `update search_term set reading = given.reading from unnest($1::text[], $2::text[]) as given(term, reading)
     where search_term.term = given.term`,
    [rows.map(({ term }) => term), readings],
  );
}
