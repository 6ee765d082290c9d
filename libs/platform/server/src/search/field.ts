import { type FilterGroup, noSample, sampleOf } from './lexemes.js';
import type { Field } from './basket.js';
import type { PreparedQuery } from './prepared.js';
import type { SearchDb } from './search-types.js';
import { parseText } from './query.js';
import { conditions, matchOf, Params } from './statement.js';

/** In an index of so many documents shares are asked of a sample. */
const sampledFrom = 50_000;
const sampleSize = 2_000;
const freshMs = 60_000;
const mostKept = 2_000;

interface Share {
  readonly at: number;
  readonly value: number;
}
const kept = new WeakMap<SearchDb, Map<string, Share>>();

/** What a plan needs to know of the filters; shares are at most a minute old. */
export async function fieldOf(db: SearchDb, query: PreparedQuery): Promise<Field> {
  const { groups, documents } = query;
  if (groups.length === 0) return { documents, selectivity: 1, filters: [] };
  const alone: number[] = [];
  for (const group of groups) alone.push((await shareOf(db, documents, [group])) * documents);
  return { documents, selectivity: await shareOf(db, documents, groups), filters: alone };
}

/** Share of the documents that pass these filters. */
export async function shareOf(db: SearchDb, documents: number, groups: readonly FilterGroup[]): Promise<number> {
  const shares = kept.get(db) ?? new Map<string, Share>();
  kept.set(db, shares);
  const name = matchOf([], groups, []).join(' & ');
  const known = shares.get(name);
  if (known && Date.now() - known.at < freshMs) return known.value;
  const sample = documents > sampledFrom ? sampleOf(documents, sampleSize) : noSample;
  const p = new Params();
  const match = matchOf([], [...sample.groups, ...groups], []);
  const [row] = await db.query<{ count: string }>(
    `select count(*) from search_document where ${conditions(p, [match], parseText(''), {})}${sample.sql}`,
    p.values,
  );
  const value = Math.min(1, Number(row?.count ?? 0) / (sample.share * Math.max(1, documents)));
  if (shares.size >= mostKept) shares.clear();
  shares.set(name, { at: Date.now(), value });
  return value;
}
