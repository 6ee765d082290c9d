import { asked } from './halves.js';
import type { Place, PreparedQuery, Ranked, RankedRow, ResultSet } from './prepared.js';
import { resultSetOf } from './result-set.js';
import type { SearchDb } from './search-types.js';
import { conditions, matchOf, Params } from './statement.js';

/** Pages in the order of a date: newest first, or next deadline first (documents without one come last). */
export async function listed(db: SearchDb, query: PreparedQuery, place: Place | null, count: number): Promise<Ranked> {
  const set = await resultSetOf(db, query, count - 1);
  if (set.total === 0) return { set, rows: [] };
  const page = query.sort === 'deadline' ? byDeadline : byDate;
  return { set, rows: await page(db, query, set, place, count) };
}

function start(query: PreparedQuery, set: ResultSet): { p: Params; where: string } {
  const p = new Params();
  const match = matchOf(set.words, query.groups, query.excluded);
  return { p, where: conditions(p, { matches: [match], parsed: query.parsed, filters: query.filters }) };
}

function byDate(db: SearchDb, query: PreparedQuery, set: ResultSet, place: Place | null, count: number) {
  const { p, where } = start(query, set);
  const key = p.add(place?.key ?? null);
  const later = place
    ? `and (published_at < ${key}::timestamptz or (published_at = ${key}::timestamptz and id > ${p.add(place.id)}::uuid))`
    : `and ${key}::text is null`;
  const sql = `select id, published_at::text as key from search_document where ${where} ${later}
     order by published_at desc, id limit ${count}`;
  return asked<RankedRow>(db, { sql, values: p.values });
}

const never = '9999-12-31';

function byDeadline(db: SearchDb, query: PreparedQuery, set: ResultSet, place: Place | null, count: number) {
  const { p, where } = start(query, set);
  const day = `coalesce(deadline, '${never}'::date)`;
  const later = place ? `and (${day}, id) > (${p.add(place.key)}::date, ${p.add(place.id)}::uuid)` : '';
  const sql = `select id, ${day}::text as key from search_document where ${where} ${later} order by ${day}, id limit ${count}`;
  return asked<RankedRow>(db, { sql, values: p.values });
}
