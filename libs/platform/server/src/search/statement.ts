import type { Exclusion } from './exclusion.js';
import { impactPerRank, labelWeights, quoteLexeme } from './impact.js';
import { inEither } from './halves.js';
import { type FilterGroup, type Half, inHalf, inPart, lexemesOfPart, type Part, partOf } from './lexemes.js';
import { type ParsedText, rankRules, type Unit } from './query.js';
import type { SearchFilters } from './search-types.js';

/** Collects parameters while SQL is put together: `${p.add(value)}` gives `$n`. */
export class Params {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

const any = (lexemes: readonly string[]) => `(${lexemes.map(quoteLexeme).join(' | ')})`;
const all = (lexemes: readonly string[]) => `(${lexemes.map(quoteLexeme).join(' & ')})`;

/** The word or one of its other names, as a tsquery. */
export const unitQuery = (unit: Unit): string =>
  `(${[any([unit.term, ...unit.same]), ...unit.together.map(all)].join(' | ')})`;

/** What must all match. */
export interface Match {
  /** Tsqueries; none = everything. The index intersects several conditions faster than the parts of one. */
  readonly queries: readonly string[];
  /** Only of these documents, which have an index of their own. */
  readonly part?: Part;
}

/** A share of what matches, and how large it is: no larger than what has an index of its own. */
export function drawn(match: Match, wanted: number): { readonly match: Match; readonly share: number } {
  if (wanted >= 1) return { match, share: 1 };
  const { part, share } = partOf(wanted);
  return { match: { ...match, part }, share };
}

/** The match with filters and without the excluded. */
export function matchOf(match: Match, filters: readonly FilterGroup[], excluded: readonly Exclusion[]): Match {
  const [first, ...others] = [...match.queries, ...filters.map((group) => any(group.lexemes))];
  const without = excluded.map((words) => `!(${words.map(any).join(' & ')})`);
  if (first === undefined) return { ...match, queries: without.length > 0 ? [without.join(' & ')] : [] };
  // What must not be there leads nowhere in an index: it goes with something that must be there.
  return { ...match, queries: [[`(${first})`, ...without].join(' & '), ...others] };
}

/** What belongs to an answer. */
export interface Wanted {
  /** One of these. */
  readonly matches: readonly Match[];
  readonly parsed: ParsedText;
  readonly filters: SearchFilters;
  /** Of this half of the documents only. */
  readonly half?: Half | undefined;
}

/** What is left to the index of words: the one of a part, of a half, or those of both halves. */
function ofLexemes(p: Params, { queries, part }: Match, half: Half | undefined): string {
  const found = (all: readonly string[]) => all.map((each) => `tsv @@ ${p.add(each)}::tsquery`);
  if (!part) {
    const all = found(queries).join(' and ');
    return all && half === undefined ? inEither(all) : all;
  }
  const lists = lexemesOfPart(part, half);
  return lists ? [inPart, ...found([...lists.map(any), ...queries])].join(' and ') : 'false';
}

/** SQL of one of the matches, and of conditions that are no lexemes: visibility, phrases, period, organisations. */
export function conditions(p: Params, { matches, parsed, filters, half }: Wanted): string {
  const found = half === undefined ? ['visible'] : ['visible', inHalf(half)];
  const either = matches.map((match) => ofLexemes(p, match, half));
  if (either.every((each) => each !== '') && either.length > 0) found.push(`(${either.join(' or ')})`);
  return [...found, ...lettersOf(p, parsed), ...ofColumns(p, filters)].join(' and ');
}

/** Phrases that must be there letter for letter, and such that may not. */
const lettersOf = (p: Params, { phrases, excludedPhrases }: ParsedText): string[] => [
  ...phrases.map((phrase) => `position(${p.add(phrase)}::text in folded) > 0`),
  ...excludedPhrases.map((phrase) => `position(${p.add(phrase)}::text in folded) = 0`),
];

function ofColumns(p: Params, { from, to, organisationIds }: SearchFilters): string[] {
  const found: string[] = [];
  if (from) found.push(`(to_date is null or to_date >= ${p.add(from)}::date)`);
  if (to) found.push(`(from_date is null or from_date <= ${p.add(to)}::date)`);
  if (organisationIds?.length) found.push(`organisation_id = any(${p.add(organisationIds)}::uuid[])`);
  return found;
}

/**
 * SQL for one unit's part of the score: the word itself, and its other names. In detail each name counts by its own
 * idf; for many rows one call stands for all of them.
 */
function unitColumns(p: Params, unit: Unit, index: number, detailed: boolean): string {
  const weights = p.add(`{${labelWeights.join(',')}}`);
  const rank = (query: string) => `ts_rank(${weights}::float4[], tsv, ${p.add(query)}::tsquery)`;
  const same = detailed
    ? unit.same.map((term, at) => `${unit.sameIdfs[at]!} * ${rank(quoteLexeme(term))}`)
    : // ts_rank of an OR is the mean over its words.
      unit.same.length > 0
      ? [`${unit.groupIdf * unit.same.length} * ${rank(any(unit.same))}`]
      : [];
  // Several words together are worth what the weakest of them is.
  const together = unit.together.map(
    (entry, at) => `${unit.togetherIdfs[at]!} * least(${entry.map((term) => rank(quoteLexeme(term))).join(', ')})`,
  );
  const own = `${unit.weight * impactPerRank} * ${rank(quoteLexeme(unit.term))}`;
  const others = [...same, ...together].join(' + ');
  return `(${own})::float8 as own${index}, (${rankRules.synonym * impactPerRank} * (${others || '0'}))::float8 as other${index}`;
}

/** The whole weight of a query: what coordination and the bigram bonus are measured against. */
export const totalWeight = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unit.weight, 0) || 1;

/** Long vectors are stored compressed: unpack each once, not for every word. */
const unpacked = `select id, tsv || ''::tsvector as tsv from search_document`;

/** A figure that PostgreSQL does not take for a slow exact decimal. */
const real = (value: number) => `'${value}'::float8`;

export interface Scoring {
  /** Each other name of a word by its own idf. */
  readonly detailed: boolean;
  /** The plan estimates how many rows there will be; should it be far off, no more than these are scored. */
  readonly most: number;
}

/** A query that answers `id, score` for the documents under `where`. */
export function scored(p: Params, units: readonly Unit[], where: string, { detailed, most }: Scoring): string {
  const columns = units.map((unit, index) => unitColumns(p, unit, index, detailed)).join(', ');
  const sum = units.map((_, index) => `own${index} + other${index}`).join(' + ');
  const found = units
    .map(
      ({ weight }, index) =>
        `case when own${index} > 0 then ${real(weight)} when other${index} > 0 then ${real(weight * rankRules.synonym)} else 0 end`,
    )
    .join(' + ');
  const share = `(${found}) / ${real(totalWeight(units))}`;
  return `select id, (${sum}) * ('1'::float8 + ${real(rankRules.coordination)} * ${share}) as score
    from (select id, ${columns} from (${unpacked} where ${where} limit ${Math.min(most, 2 ** 31)}) as found offset 0) as parts`;
}
