import type { Exclusion } from './exclusion.js';
import type { Field } from './field.js';
import type { FilterGroup } from './lexemes.js';
import type { ParsedText, Unit } from './query.js';
import type { Bits } from './sample.js';
import type { Match } from './statement.js';
import type { SearchFilters, SearchSort } from './search-types.js';

/** A request, ready to be asked. */
export interface PreparedQuery {
  readonly parsed: ParsedText;
  readonly excluded: readonly Exclusion[];
  readonly units: readonly Unit[];
  /** Whether there is anything to look for; otherwise everything is listed. */
  readonly words: boolean;
  readonly hopeless: boolean;
  readonly groups: readonly FilterGroup[];
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** Documents in all. */
  readonly documents: number;
  /** What the sample says of the filters. */
  readonly field: Field;
  /** How many documents may be scored. */
  readonly budget: number;
}

/** Words that make up an answer, and the documents of the sample with them. */
export interface Words extends Match {
  readonly seen: Bits;
  /** Up to about so many documents the answer is counted exactly, and scored whole. */
  readonly whole: number;
}

/** Which documents belong to the answer, apart from their order. */
export interface ResultSet {
  /** Without filters. */
  readonly words: Words;
  readonly total: number;
  /** `total` was estimated from a sample. */
  readonly atLeast: boolean;
}

/** A row of the answer with its sort key: the score, or a date as text. */
export interface RankedRow {
  readonly id: string;
  readonly key: number | string;
}

/** The last document that gets the bonus for letter pairs, by the score without it. */
export interface Floor {
  readonly score: number;
  readonly id: string;
}

/** Where the page before ended. What stood above the floor on the first page does so on all others, whoever came since. */
export interface Place extends RankedRow {
  readonly floor?: Floor | undefined;
}

/** A page, and one row more when there is another one. */
export interface Ranked {
  readonly set: ResultSet;
  readonly rows: readonly RankedRow[];
  readonly floor?: Floor;
}
