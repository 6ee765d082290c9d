import { fewest, planOf } from './plan.js';
import { ofHalves } from './halves.js';
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
}

interface Best {
  readonly rows: readonly Scored[];
  /** How many were scored to find them. */
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
  const { rows: rest } = await restOf(db, query, candidates, {
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
  const { rows, of } = await topOf(db, query, candidates);
  return of > countedExactly ? null : { ...candidates, set: { words, total: of, atLeast: false }, top: rows };
}

/**
 * What the plan finds; where its words do not go with the filters, any of the words will do.
 * @param narrow what all the words together found, if that was asked, and was too little for a page: that stays, and less
 * effort is worth while.
 */
async function plannedAnswer(db: SearchDb, query: Asked, words: Words, narrow: Answer): Promise<Answer> {
  const budget = narrow.words.length > 0 ? query.budget / 3 : query.budget;
  const plan = planOf(tellingUnits(query.units), query.field, budget);
  const found = { words: [...narrow.words], top: narrow.top };
  const add = async (more: readonly Match[]) => {
    found.words.push(...more);
    const { rows } = await topOf(db, query, { words: more, detailed: false });
    found.top = merged(found.top, rows, query.floor);
  };
  // Neither waits for the other.
  const [set] = await Promise.all([counted(db, query, words), add(plan.partial ? plan.parts : [words])]);
  if (found.top.length < Math.min(fewest, set.total)) await add([drawn(words, budget / set.total).match]);
  return { ...found, detailed: false, set };
}

/** Both lists as one, best first. */
function merged(a: readonly Scored[], b: readonly Scored[], floor: Floor | undefined): Scored[] {
  const known = new Set(a.map(({ id }) => id));
  return inOrder([...a, ...b.filter(({ id }) => !known.has(id))]).slice(0, floor ? mostReranked : rerankedRows);
}

/** Where the rows without bonus begin: after the re-ranked ones, or after the page before when that was further down. */
const below = (floor: RankedRow, place: Place | null): RankedRow => (place && isAfter(place, floor) ? place : floor);

interface Candidates {
  readonly words: readonly Match[];
  readonly detailed: boolean;
}

/** What gets the bonus: the best ones, or on later pages all that are not below the floor. */
function topOf(db: SearchDb, query: Asked, candidates: Candidates): Promise<Best> {
  const { floor } = query;
  if (!floor) return best(db, query, candidates, { from: () => '', most: rerankedRows });
  const from = (p: Params) => {
    const [score, id] = [`${p.add(floor.score)}::float8`, `${p.add(floor.id)}::uuid`];
    return `where score > ${score} or (score = ${score} and id <= ${id})`;
  };
  return best(db, query, candidates, { from, most: mostReranked });
}

/** After a place, without those that were weighed in another way before. */
interface Rest extends RankedRow {
  readonly but: readonly string[];
  readonly count: number;
}

function restOf(db: SearchDb, query: PreparedQuery, candidates: Candidates, { key, id, but, count }: Rest) {
  const from = (p: Params) => {
    const [score, last] = [`${p.add(key)}::float8`, `${p.add(id)}::uuid`];
    return `where (score < ${score} or (score = ${score} and id > ${last})) and id <> all(${p.add(but)}::uuid[])`;
  };
  return best(db, query, candidates, { from, most: count });
}

/** Which of the scored documents are wanted, and how many. */
interface Choice {
  readonly from: (p: Params) => string;
  readonly most: number;
}

/** The best candidates with their scores, and how many were scored. */
async function best(
  db: SearchDb,
  query: PreparedQuery,
  { words, detailed }: Candidates,
  { from, most }: Choice,
): Promise<Best> {
  const { parsed, filters, units } = query;
  const matches = words.map((each) => matchOf(each, query.groups, query.excluded));
  const limit = 2 * (detailed ? countedExactly : query.budget);
  const answers = await ofHalves<Scored & { of: number }>(db, query.documents, (half) => {
    const p = new Params();
    const where = conditions(p, { matches, parsed, filters, half });
    const sql = `with scored as materialized (${scored(p, units, where, { detailed, most: limit })})
      select "of", id, score from (select count(*)::int as "of" from scored) as all_scored
      left join (select id, score from scored ${from(p)} order by score desc, id limit ${most}) as best on true`;
    return { sql, values: p.values };
  });
  return {
    of: answers.reduce((sum, rows) => sum + rows[0]!.of, 0),
    rows: inOrder(answers.flat().filter(({ id }) => id !== null)).slice(0, most),
  };
}

const inOrder = (rows: readonly Scored[]): Scored[] =>
  rows.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

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
