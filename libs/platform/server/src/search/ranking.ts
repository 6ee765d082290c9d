import { fewest, planOf } from './plan.js';
import type { Floor, Place, PreparedQuery, Ranked, RankedRow, ResultSet, Words } from './prepared.js';
import { rankRules } from './query.js';
import { closenessTo, queryPairs, weighed } from './rerank.js';
import { counted, countedExactly, isEnough, meaningsOf, noSet, tellingUnits } from './result-set.js';
import type { SearchDb } from './search-types.js';
import { pairStatisticsOf } from './statistics.js';
import { conditions, drawn, type Match, matchOf, Params, scored, totalWeight } from './statement.js';

/** So many of the best documents get the bonus for common letter pairs. */
const rerankedRows = 200;
/** … and of those that others put there since the first page. */
const mostReranked = 600;

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
 * The page after `place`, best first; equal scores by id. The bonus is never negative and goes to what is not below the
 * floor of the first page, so that the keyset (score, id) never repeats a document while others are put beside it.
 * @param count rows of a page, and one more
 */
export async function ranked(db: SearchDb, query: PreparedQuery, place: Place | null, count: number): Promise<Ranked> {
  const { set, top, ...candidates } = await answerOf(db, { ...query, floor: place?.floor }, count - 1);
  const floor = place?.floor ?? top[rerankedRows - 1] ?? bottom;
  const rows = (await withBonus(db, query, top)).filter((row) => !place || isAfter(row, place));
  if (rows.length >= count || floor.score === bottom.score) return { set, rows: rows.slice(0, count), floor };
  const from = below({ id: floor.id, key: floor.score }, place);
  const rest = await restOf(db, query, candidates, {
    ...from,
    but: top.map(({ id }) => id),
    count: count - rows.length,
  });
  return { set, rows: [...rows, ...rest.map(({ id, score }) => ({ id, key: score }))], floor };
}

/** Below all scores: everything gets the bonus. */
const bottom: Floor = { score: -1, id: '00000000-0000-0000-0000-000000000000' };

/** A query with the floor of its first page. */
interface Asked extends PreparedQuery {
  readonly floor: Floor | undefined;
}

async function answerOf(db: SearchDb, query: Asked, page: number): Promise<Answer> {
  let answer: Answer = { set: noSet(query), words: [], detailed: true, top: [] };
  for (const words of meaningsOf(query)) {
    answer = (await wholeAnswer(db, query, words)) ?? (await plannedAnswer(db, query, words, answer));
    if (isEnough(query, answer.set.total, page)) break;
  }
  return answer;
}

/** Small answers are scored whole, and counted on the way. Null for others. */
async function wholeAnswer(db: SearchDb, query: Asked, words: Words): Promise<Answer | null> {
  if (query.field.scaledTo(words.seen) > words.whole) return null;
  const candidates = { words: [words], detailed: true };
  const top = await topOf(db, query, candidates);
  const total = top[0]?.of ?? 0;
  return total > countedExactly ? null : { ...candidates, set: { words, total, atLeast: false }, top };
}

/**
 * What the plan finds; where its words do not go with the filters, any of the words will do.
 * @param narrow what all the words together found, if that was asked, and was too little for a page: that stays, and less
 * effort is worth while.
 */
async function plannedAnswer(db: SearchDb, query: Asked, words: Words, narrow: Answer): Promise<Answer> {
  const set = await counted(db, query, words);
  const budget = narrow.words.length > 0 ? query.budget / 3 : query.budget;
  const plan = planOf(tellingUnits(query.units), query.field, budget);
  const found = { words: [...narrow.words], top: narrow.top };
  const add = async (more: readonly Match[]) => {
    found.words.push(...more);
    found.top = merged(found.top, await topOf(db, query, { words: more, detailed: false }), query.floor);
  };
  await add(plan.partial ? plan.parts : [words]);
  if (found.top.length < Math.min(fewest, set.total)) await add([drawn(words, budget / set.total).match]);
  return { ...found, detailed: false, set };
}

/** Both lists as one, best first. */
function merged(a: readonly Scored[], b: readonly Scored[], floor: Floor | undefined): Scored[] {
  const known = new Set(a.map(({ id }) => id));
  return [...a, ...b.filter(({ id }) => !known.has(id))]
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
    .slice(0, floor ? mostReranked : rerankedRows);
}

/** Where the rows without bonus begin: after the re-ranked ones, or after the page before when that was further down. */
const below = (floor: RankedRow, place: Place | null): RankedRow => (place && isAfter(place, floor) ? place : floor);

interface Candidates {
  readonly words: readonly Match[];
  readonly detailed: boolean;
}

/** What gets the bonus: the best ones, or on later pages all that are not below the floor. */
function topOf(db: SearchDb, query: Asked, candidates: Candidates): Promise<Scored[]> {
  const p = new Params();
  const from = scoresOf(p, query, candidates);
  const { floor } = query;
  if (!floor) return db.query<Scored>(`${from} order by score desc, id limit ${rerankedRows}`, p.values);
  const [score, id] = [`${p.add(floor.score)}::float8`, `${p.add(floor.id)}::uuid`];
  return db.query<Scored>(
    `${from} where score > ${score} or (score = ${score} and id <= ${id}) order by score desc, id limit ${mostReranked}`,
    p.values,
  );
}

/** After a place, without those that were weighed in another way before. */
interface Rest extends RankedRow {
  readonly but: readonly string[];
  readonly count: number;
}

function restOf(db: SearchDb, query: PreparedQuery, candidates: Candidates, { key, id, but, count }: Rest) {
  const p = new Params();
  const from = scoresOf(p, query, candidates);
  const [score, last] = [`${p.add(key)}::float8`, `${p.add(id)}::uuid`];
  return db.query<Scored>(
    `${from} where (score < ${score} or (score = ${score} and id > ${last})) and id <> all(${p.add(but)}::uuid[])
     order by score desc, id limit ${count}`,
    p.values,
  );
}

/** SQL that gives every candidate with its score, and of those looked at in detail how many there are. */
function scoresOf(p: Params, query: PreparedQuery, { words, detailed }: Candidates): string {
  const matches = words.map((each) => matchOf(each, query.groups, query.excluded));
  const where = conditions(p, matches, query.parsed, query.filters);
  const most = 2 * (detailed ? countedExactly : query.budget);
  const all = detailed ? 'count(*) over ()::int' : '0';
  return `select id, score, "of" from (
    select id, score, ${all} as "of" from (${scored(p, query.units, where, { detailed, most })}) as scored) as counted`;
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
