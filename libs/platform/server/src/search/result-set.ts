import { Field } from './field.js';
import { ofHalves } from './halves.js';
import type { FilterGroup } from './lexemes.js';
import type { PreparedQuery, ResultSet, Words } from './prepared.js';
import type { Unit } from './query.js';
import { both, either } from './sample.js';
import type { SearchDb } from './search-types.js';
import { conditions, drawn, type Match, matchOf, Params, unitQuery } from './statement.js';

/** Up to about so many documents an answer is counted exactly, and scored whole. */
export const countedExactly = 4_000;
/** The same in large indexes for what is found with any of the words when all of them found too little. */
const countedBeside = 1_500;
/** In larger indexes the size of larger answers is estimated. */
const estimatedFrom = 50_000;
/** Documents to look at where the sample in memory does not know of all conditions. */
const lookedAt = 1_500;
/** Queries of so few words are taken to mean all of them. */
const fewWords = 3;

/**
 * Short queries mean all their words, as long as that fills a page; sentences, and short queries that find too little,
 * mean any of them. List, total, facets and map all use the first of these that is large enough, or the last.
 */
export function meaningsOf(query: PreparedQuery): readonly Words[] {
  if (query.hopeless) return [];
  if (query.units.length === 0) return [noSet(query).words];
  const telling = tellingUnits(query.units);
  const seen = telling.map((unit) => unit.seen);
  const any = { queries: [telling.map(unitQuery).join(' | ')], seen: seen.reduce(either), whole: countedExactly };
  if (telling.length === 1 || (telling.length > fewWords && query.sort === 'relevance')) return [any];
  const all = { queries: telling.map(unitQuery), seen: seen.reduce(both), whole: countedExactly };
  return [all, query.documents > estimatedFrom ? { ...any, whole: countedBeside } : any];
}

/** Whether this meaning stands although another one would find more. */
export const isEnough = (query: PreparedQuery, total: number, page: number): boolean =>
  total >= (query.sort === 'relevance' ? page : 1);

export const noSet = (query: PreparedQuery): ResultSet => ({
  words: { queries: [], seen: query.field.sample.all, whole: countedExactly },
  total: 0,
  atLeast: false,
});

export async function resultSetOf(db: SearchDb, query: PreparedQuery, page: number): Promise<ResultSet> {
  let set = noSet(query);
  for (const words of meaningsOf(query)) {
    set = await counted(db, query, words);
    if (isEnough(query, set.total, page)) break;
  }
  return set;
}

/** A word that nearly every document has finds nothing by itself; it still counts in the score. */
const faint = 0.1;
export function tellingUnits(units: readonly Unit[]): readonly Unit[] {
  const most = units[0]?.weight ?? 0;
  return units.filter((unit) => unit.weight >= most * faint);
}

/** Large answers are estimated from a sample; what the sample hardly has is counted. */
export async function counted(db: SearchDb, query: PreparedQuery, words: Words): Promise<ResultSet> {
  const large = await largeSizeOf(db, query, words, query.groups);
  if (large !== null) return { words, total: rounded(large), atLeast: true };
  return { words, total: await count(db, query, words, query.groups), atLeast: false };
}

/** About how many documents, when there are too many to look at all of them; else null. */
export async function largeSizeOf(
  db: SearchDb,
  query: PreparedQuery,
  words: Words,
  groups: readonly FilterGroup[],
): Promise<number | null> {
  const { documents, excluded, field } = query;
  if (documents <= estimatedFrom) return null;
  const most = new Field(documents, field.sample, groups, excluded).scaledTo(words.seen);
  if (most <= words.whole) return null;
  if (isOfLexemes(query)) return most;
  const some = drawn(words, lookedAt / documents);
  const size = (await count(db, query, some.match, groups)) / some.share;
  return size > words.whole ? size : null;
}

/** Whether every condition is a lexeme, of which the sample in memory knows. */
const isOfLexemes = ({ parsed, filters: { from, to, organisationIds } }: PreparedQuery): boolean =>
  !from && !to && !organisationIds?.length && parsed.phrases.length + parsed.excludedPhrases.length === 0;

async function count(db: SearchDb, query: PreparedQuery, words: Match, groups: readonly FilterGroup[]) {
  const { parsed, filters, documents } = query;
  const matches = [matchOf(words, groups, query.excluded)];
  const answers = await ofHalves<{ count: string }>(db, documents, (half) => {
    const p = new Params();
    const where = conditions(p, { matches, parsed, filters, half });
    return { sql: `select count(*) from search_document where ${where}`, values: p.values };
  });
  return answers.flat().reduce((sum, row) => sum + Number(row.count), 0);
}

/** Two figures: an estimate should not look like a count. */
function rounded(estimate: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(estimate)) - 1);
  return Math.round(estimate / unit) * unit;
}
