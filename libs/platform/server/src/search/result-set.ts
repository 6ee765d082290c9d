import type { PreparedQuery, ResultSet } from './prepared.js';
import type { Unit } from './query.js';
import type { SearchDb } from './search-types.js';
import { type FilterGroup, noSample, type Sample, sampleOf } from './lexemes.js';
import { conditions, type Match, matchOf, Params, unitQuery } from './statement.js';

/** Up to about so many documents an answer is counted exactly. */
const countedExactly = 4_000;
/** In larger indexes a sample of about `sampleSize` documents is asked first. */
const estimatedFrom = 50_000;
const sampleSize = 1_500;
/** Queries of so few words are taken to mean all of them. */
const fewWords = 3;

/**
 * Short queries mean all their words, as long as that fills a page; sentences, and short queries that find too little,
 * mean any of them. List, total, facets and map all use this one set.
 */
export async function resultSetOf(db: SearchDb, query: PreparedQuery, enough: number): Promise<ResultSet> {
  if (query.hopeless) return { words: [], total: 0, atLeast: false };
  if (query.units.length === 0) return counted(db, query, []);
  const telling = tellingUnits(query.units);
  const loose = telling.map(unitQuery).join(' | ');
  if (telling.length > 1 && (telling.length <= fewWords || query.sort !== 'relevance')) {
    const strict = await counted(db, query, telling.map(unitQuery));
    if (strict.total >= (query.sort === 'relevance' ? enough : 1)) return strict;
  }
  return counted(db, query, [loose]);
}

/** A word that nearly every document has finds nothing by itself; it still counts in the score. */
const faint = 0.1;
export function tellingUnits(units: readonly Unit[]): readonly Unit[] {
  const most = units[0]?.weight ?? 0;
  return units.filter((unit) => unit.weight >= most * faint);
}

/** Large answers are estimated from a sample; what the sample hardly has is counted. */
export async function counted(
  db: SearchDb,
  query: PreparedQuery,
  words: Match,
  groups = query.groups,
): Promise<ResultSet> {
  if (query.documents > estimatedFrom) {
    const sample = sampleOf(query.documents, sampleSize);
    const hits = await count(db, query, words, groups, sample);
    const estimate = hits / sample.share;
    if (estimate > countedExactly) return { words, total: rounded(estimate), atLeast: true };
  }
  return { words, total: await count(db, query, words, groups), atLeast: false };
}

async function count(
  db: SearchDb,
  query: PreparedQuery,
  words: Match,
  groups: readonly FilterGroup[],
  sample: Sample = noSample,
) {
  const p = new Params();
  // The sample first: it leads to the fewest entries.
  const match = matchOf(words, [...sample.groups, ...groups], query.parsed.excluded);
  const where = conditions(p, [match], query.parsed, query.filters) + sample.sql;
  const [row] = await db.query<{ count: string }>(`select count(*) from search_document where ${where}`, p.values);
  return Number(row?.count ?? 0);
}

/** Two figures: an estimate should not look like a count. */
function rounded(estimate: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(estimate)) - 1);
  return Math.round(estimate / unit) * unit;
}
