import type { PreparedQuery, ResultSet } from './prepared.js';
import type { SearchDb } from './search-types.js';
import { conditions, matchQuery, Params, unitQuery } from './statement.js';

/** Up to this many documents are counted exactly. */
export const countedExactly = 10_000;
/** Queries of so few words are taken to mean all of them. */
const fewWords = 3;

/**
 * Short queries mean all their words, as long as that fills a page; sentences, and short queries that find too little,
 * mean any of them. List, total, facets and map all use this one set.
 */
export async function resultSetOf(db: SearchDb, query: PreparedQuery, enough: number): Promise<ResultSet> {
  if (query.hopeless) return { words: null, total: 0, atLeast: false };
  if (query.units.length === 0) return counted(db, query, null);
  const loose = query.units.map(unitQuery).join(' | ');
  if (query.units.length > 1 && (query.units.length <= fewWords || query.sort !== 'relevance')) {
    const strict = await counted(db, query, query.units.map(unitQuery).join(' & '));
    if (strict.total >= (query.sort === 'relevance' ? enough : 1)) return strict;
  }
  return counted(db, query, loose);
}

async function counted(db: SearchDb, query: PreparedQuery, words: string | null): Promise<ResultSet> {
  const p = new Params();
  const where = conditions(p, matchQuery(words, query.groups, query.parsed.excluded), query.parsed, query.filters);
  const [row] = await db.query<{ count: string }>(
    `select count(*) from (select 1 from search_document where ${where} limit ${countedExactly + 1}) as found`,
    p.values,
  );
  const count = Number(row?.count ?? 0);
  return { words, total: Math.min(count, countedExactly), atLeast: count > countedExactly };
}
