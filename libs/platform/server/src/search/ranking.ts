import { fieldOf } from './field.js';
import { quoteLexeme } from './impact.js';
import { bucketLexemes, buckets, mostDrawn } from './lexemes.js';
import { planOf } from './plan.js';
import type { Place, PreparedQuery, RankedRow, ResultSet } from './prepared.js';
import { rankRules } from './query.js';
import { closenessOf, queryPairs, weighed } from './rerank.js';
import { tellingUnits } from './result-set.js';
import type { SearchDb } from './search-types.js';
import { pairStatisticsOf } from './statistics.js';
import { conditions, type Match, matchOf, Params, scored, totalWeight } from './statement.js';

/** So many of the best documents get the bonus for common letter pairs. */
const rerankedRows = 200;
/** Up to so many documents every other name of a word is weighed by itself. */
const detailedRows = 4_000;

/** Where the words that a plan takes do not go with the filters, any of the words will do: as many as may be scored. */
async function bestOf(db: SearchDb, query: PreparedQuery, set: ResultSet, detailed: boolean) {
  const words = await candidates(db, query, set);
  const top = await best(db, query, { words, detailed }, null, rerankedRows);
  if (top.length >= fewest || set.total <= top.length) return { words, top };
  const wider = [...words, someOf(query, set)];
  return { words: wider, top: await best(db, query, { words: wider, detailed }, null, rerankedRows) };
}

const fewest = 60;
function someOf(query: PreparedQuery, set: ResultSet): Match {
  const drawn = Math.floor((buckets * query.budget) / set.total);
  if (drawn >= buckets) return set.words;
  return [
    bucketLexemes(Math.min(mostDrawn, Math.max(1, drawn)))
      .map(quoteLexeme)
      .join(' | '),
    ...set.words,
  ];
}

interface Scored {
  readonly id: string;
  readonly score: number;
}

/**
 * The page after `place`, best first; equal scores by id. The bonus is never negative, so everything below the
 * re-ranked rows stays below them and the keyset (score, id) never repeats a document.
 */
export async function ranked(
  db: SearchDb,
  query: PreparedQuery,
  set: ResultSet,
  place: Place | null,
  count: number,
): Promise<RankedRow[]> {
  if (query.hopeless || set.total === 0) return [];
  const detailed = !set.atLeast && set.total <= detailedRows;
  const { words, top } = await bestOf(db, query, set, detailed);
  const rows = (await withBonus(db, query, top)).filter((row) => !place || isAfter(row, place));
  const floor = top.at(-1);
  if (rows.length >= count || top.length < rerankedRows || !floor) return rows.slice(0, count);
  const from = below({ id: floor.id, key: floor.score }, place);
  const rest = await best(db, query, { words, detailed }, from, count - rows.length);
  return [...rows, ...rest.map(({ id, score }) => ({ id, key: score }))];
}

/** Where the rows without bonus begin: after the re-ranked ones, or after the page before when that was further down. */
const below = (floor: RankedRow, place: Place | null): RankedRow => (place && isAfter(place, floor) ? place : floor);

async function candidates(db: SearchDb, query: PreparedQuery, set: ResultSet): Promise<readonly Match[]> {
  // Small answers are scored whole.
  if (!set.atLeast && set.total <= detailedRows) return [set.words];
  const plan = planOf(tellingUnits(query.units), await fieldOf(db, query), query.budget);
  return plan.partial ? plan.parts : [set.words];
}

interface Candidates {
  readonly words: readonly Match[];
  readonly detailed: boolean;
}

function best(db: SearchDb, query: PreparedQuery, { words, detailed }: Candidates, after: Place | null, count: number) {
  const p = new Params();
  const where = conditions(
    p,
    words.map((each) => matchOf(each, query.groups, query.parsed.excluded)),
    query.parsed,
    query.filters,
  );
  const candidatesSql = scored(p, query.units, where, { detailed, most: 2 * (detailed ? detailedRows : query.budget) });
  const later = after
    ? `where (score < ${p.add(after.key)}::float8 or (score = ${p.add(after.key)}::float8 and id > ${p.add(after.id)}::uuid))`
    : '';
  return db.query<Scored>(
    `select id, score from (${candidatesSql}) as scored ${later} order by score desc, id limit ${count}`,
    p.values,
  );
}

async function withBonus(db: SearchDb, query: PreparedQuery, top: readonly Scored[]): Promise<RankedRow[]> {
  const letters = queryPairs(query.parsed.plain);
  const pairs = weighed(letters, await pairStatisticsOf(db, letters));
  const texts = await db.query<{ id: string; folded: string }>(
    'select id, left(folded, 8000) as folded from search_document where id = any($1::uuid[])',
    [top.map((row) => row.id)],
  );
  const folded = new Map(texts.map((text) => [text.id, text.folded]));
  const whole = totalWeight(query.units);
  const bonus = (text: string) => {
    const { letters: any, passage } = closenessOf(pairs, text);
    return whole * (rankRules.letters * any + rankRules.passage * passage);
  };
  return top
    .map(({ id, score }) => ({ id, key: score + bonus(folded.get(id) ?? '') }))
    .sort((a, b) => (isAfter(b, a) ? -1 : 1));
}

/** Whether `row` comes after `place` in the order (score down, id up). */
const isAfter = (row: RankedRow, place: RankedRow): boolean =>
  Number(row.key) < Number(place.key) || (row.key === place.key && row.id > place.id);
