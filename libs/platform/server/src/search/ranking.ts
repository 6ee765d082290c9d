import { fewest, planOf } from './plan.js';
import type { Place, PreparedQuery, RankedRow, ResultSet, Words } from './prepared.js';
import { rankRules } from './query.js';
import { closenessTo, queryPairs, weighed } from './rerank.js';
import { counted, countedExactly, isEnough, meaningsOf, noSet, tellingUnits } from './result-set.js';
import type { SearchDb } from './search-types.js';
import { pairStatisticsOf } from './statistics.js';
import { conditions, drawn, type Match, matchOf, Params, scored, totalWeight } from './statement.js';

/** So many of the best documents get the bonus for common letter pairs. */
const rerankedRows = 200;

interface Scored {
  readonly id: string;
  readonly score: number;
  /** How many were scored. */
  readonly of: number;
}

/** Which documents belong to the answer, the best of them, and how to find more. */
interface Answer extends Candidates {
  readonly set: ResultSet;
  readonly top: readonly Scored[];
}

/**
 * The page after `place`, best first; equal scores by id. The bonus is never negative, so everything below the
 * re-ranked rows stays below them and the keyset (score, id) never repeats a document.
 * @param count rows of a page, and one more
 */
export async function ranked(
  db: SearchDb,
  query: PreparedQuery,
  place: Place | null,
  count: number,
): Promise<{ set: ResultSet; rows: RankedRow[] }> {
  const { set, top, ...candidates } = await answerOf(db, query, count - 1);
  const rows = (await withBonus(db, query, top)).filter((row) => !place || isAfter(row, place));
  const floor = top.at(-1);
  if (rows.length >= count || top.length < rerankedRows || !floor) return { set, rows: rows.slice(0, count) };
  const from = { ...below({ id: floor.id, key: floor.score }, place), but: top.map(({ id }) => id) };
  const rest = await best(db, query, candidates, from, count - rows.length);
  return { set, rows: [...rows, ...rest.map(({ id, score }) => ({ id, key: score }))] };
}

async function answerOf(db: SearchDb, query: PreparedQuery, page: number): Promise<Answer> {
  let answer: Answer = { set: noSet(query), words: [], detailed: true, top: [] };
  for (const words of meaningsOf(query)) {
    answer = (await wholeAnswer(db, query, words)) ?? (await plannedAnswer(db, query, words, answer));
    if (isEnough(query, answer.set.total, page)) break;
  }
  return answer;
}

/** Small answers are scored whole, and counted on the way. Null for others. */
async function wholeAnswer(db: SearchDb, query: PreparedQuery, words: Words): Promise<Answer | null> {
  if (query.field.scaledTo(words.seen) > countedExactly) return null;
  const candidates = { words: [words], detailed: true };
  const top = await best(db, query, candidates, null, rerankedRows);
  const total = top[0]?.of ?? 0;
  return total > countedExactly ? null : { ...candidates, set: { words, total, atLeast: false }, top };
}

/**
 * What the plan finds; where its words do not go with the filters, any of the words will do.
 * @param narrow what all the words together found, too little for a page: that stays, and less effort is worth while.
 */
async function plannedAnswer(db: SearchDb, query: PreparedQuery, words: Words, narrow: Answer): Promise<Answer> {
  const set = await counted(db, query, words);
  const budget = narrow.top.length > 0 ? query.budget / 2 : query.budget;
  const plan = planOf(tellingUnits(query.units), query.field, budget);
  const found = { words: [...narrow.words], top: narrow.top };
  const add = async (more: readonly Match[]) => {
    found.words.push(...more);
    found.top = merged(found.top, await best(db, query, { words: more, detailed: false }, null, rerankedRows));
  };
  await add(plan.partial ? plan.parts : [words]);
  if (found.top.length < Math.min(fewest, set.total)) await add([drawn(words, budget / set.total).match]);
  return { ...found, detailed: false, set };
}

/** Both lists as one, best first. */
function merged(a: readonly Scored[], b: readonly Scored[]): Scored[] {
  const known = new Set(a.map(({ id }) => id));
  return [...a, ...b.filter(({ id }) => !known.has(id))]
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
    .slice(0, rerankedRows);
}

/** Where the rows without bonus begin: after the re-ranked ones, or after the page before when that was further down. */
const below = (floor: RankedRow, place: Place | null): RankedRow => (place && isAfter(place, floor) ? place : floor);

interface Candidates {
  readonly words: readonly Match[];
  readonly detailed: boolean;
}

/** After a place, without those that were weighed in another way before. */
interface Rest extends Place {
  readonly but: readonly string[];
}

function best(db: SearchDb, query: PreparedQuery, { words, detailed }: Candidates, after: Rest | null, count: number) {
  const p = new Params();
  const where = conditions(
    p,
    words.map((each) => matchOf(each, query.groups, query.parsed.excluded)),
    query.parsed,
    query.filters,
  );
  const candidatesSql = scored(p, query.units, where, {
    detailed,
    most: 2 * (detailed ? countedExactly : query.budget),
  });
  const later = after
    ? `where (score < ${p.add(after.key)}::float8 or (score = ${p.add(after.key)}::float8 and id > ${p.add(after.id)}::uuid)) and id <> all(${p.add(after.but)}::uuid[])`
    : '';
  return db.query<Scored>(
    `select id, score, count(*) over ()::int as of from (${candidatesSql}) as scored ${later} order by score desc, id limit ${count}`,
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
  const closeness = closenessTo(pairs);
  const bonus = (text: string) => {
    const { letters: any, passage } = closeness(text);
    return whole * (rankRules.letters * any + rankRules.passage * passage);
  };
  return top
    .map(({ id, score }) => ({ id, key: score + bonus(folded.get(id) ?? '') }))
    .sort((a, b) => (isAfter(b, a) ? -1 : 1));
}

/** Whether `row` comes after `place` in the order (score down, id up). */
const isAfter = (row: RankedRow, place: RankedRow): boolean =>
  Number(row.key) < Number(place.key) || (row.key === place.key && row.id > place.id);
