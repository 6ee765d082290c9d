import { quoteLexeme } from './impact.js';
import { buckets, mostDrawn, sampleLexemes } from './lexemes.js';
import type { Unit } from './query.js';
import { unitQuery } from './statement.js';

/** How many documents a relevance query may score. */
export const rowBudget = 4_000;

export interface Plan {
  /** The tsquery that finds candidates. */
  readonly words: string;
  /** The same in parts: each finds its documents by lists of its own, which the index does faster than all at once. */
  readonly parts: readonly string[];
  /** True when documents with weak matches only may be missing. */
  readonly partial: boolean;
}

/**
 * A GIN index gives all matches or none, and a common word matches a third of a million rows. While everything fits
 * the budget the plan is "any of the words". Else: rare words alone, then conjunctions of the strongest words as long
 * as the rows to be scored stay within the budget.
 * @param selectivity share of the documents that pass the filters, 0–1.
 */
export function planOf(units: readonly Unit[], documents: number, selectivity: number, budget = rowBudget): Plan {
  const size = (unit: Unit) => unit.documents * selectivity;
  const everything = units.reduce((sum, unit) => sum + size(unit), 0);
  if (everything <= budget || units.length === 0) {
    const words = units.map(unitQuery).join(' | ');
    return { words, parts: [words], partial: false };
  }
  const chosen: string[] = [];
  let left = budget;
  const take = (query: string, rows: number) => {
    if (rows > left) return false;
    chosen.push(query);
    left -= rows;
    return true;
  };
  const common = units.filter((unit) => !take(unitQuery(unit), size(unit)));
  for (const group of conjunctions(common)) {
    // Words of one query keep company: they meet more often than chance has it.
    const chance = group.reduce((share, unit) => share * (unit.documents / documents), documents * selectivity);
    take(group.map(unitQuery).join(' & '), Math.min(chance * 8, ...group.map(size)));
  }
  // Of a word that very many have: those with it in the title, or as many of them as the budget allows.
  for (const unit of common) {
    const rows = size(unit) * titleShare;
    const share = Math.min(left, budget / common.length) / rows;
    if (share >= 1) take(quoteLexeme(`^${unit.term}`), rows);
    else take(sampleOf(quoteLexeme(`^${unit.term}`), share), rows * share);
  }
  if (chosen.length === 0) {
    const all = common.slice(0, 4);
    const query = all.map(unitQuery).join(' & ');
    chosen.push(sampleOf(query, budget / Math.min(...all.map(size))));
  }
  return { words: chosen.map((each) => `(${each})`).join(' | '), parts: chosen, partial: true };
}

/** About a tenth of the documents with a word have it in the title. */
const titleShare = 0.1;

/** A query cut down to a share of its documents, always the same ones. */
const sampleOf = (query: string, share: number): string =>
  share >= 1
    ? query
    : `(${query}) & (${sampleLexemes(Math.min(mostDrawn, Math.max(1, Math.floor(share * buckets))))
        .map(quoteLexeme)
        .join(' | ')})`;

/** Each costs a look into the index; the strongest find what matters. */
const mostConjunctions = 8;

/** Groups of two and three of the six strongest common words, those with most weight and fewest documents first. */
function conjunctions(common: readonly Unit[]): Unit[][] {
  const strongest = common.slice(0, 6);
  const groups: Unit[][] = [];
  const grow = (group: Unit[], from: number) => {
    if (group.length >= 2) groups.push(group);
    if (group.length < 3) for (let at = from; at < strongest.length; at++) grow([...group, strongest[at]!], at + 1);
  };
  grow([], 0);
  const weight = (group: readonly Unit[]) => group.reduce((sum, unit) => sum + unit.weight, 0);
  return groups.sort((a, b) => weight(b) - weight(a)).slice(0, mostConjunctions);
}
