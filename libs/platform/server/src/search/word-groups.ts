import { quoteLexeme, strongPrefixes } from './impact.js';
import type { Unit } from './query.js';
import { unitQuery } from './statement.js';

/** Words that are looked for together: queries, and the lengths of the lists they lead to. */
export interface Group {
  readonly queries: readonly string[];
  readonly lists: readonly number[];
  readonly weight: number;
  /** A bit for each word, and one more where it has to be strong. */
  readonly mask: number;
}

/** So many of the heaviest words may have to be in the title. */
const mostStrong = 4;
/** Masks from here on say of a word that it has to be strong. */
const inTitle = 1 << 16;
/** What a word counts where it is strong, against anywhere. */
const strongWeight = 2.2;

/** Parts of one word (認知 and 症) are always together: one stands for all, with the weight of all. Heaviest first. */
export function wholeWords(units: readonly Unit[]): Unit[] {
  const words = new Map<string, Unit>();
  for (const unit of units) {
    const name = unit.strong.some((count) => count > 0) ? unit.strong.join() : unit.term;
    const known = words.get(name);
    words.set(name, known ? { ...known, weight: known.weight + unit.weight } : unit);
  }
  return [...words.values()].sort((a, b) => b.weight - a.weight);
}

/** All groups of these words, heaviest first. */
export function groupsOf(units: readonly Unit[]): Group[] {
  let groups: Group[] = [{ queries: [], lists: [], weight: 0, mask: 0 }];
  for (const [at, unit] of units.entries()) {
    const ways = waysOf(unit, at);
    groups = groups.flatMap((group) => [
      group,
      // A title seldom has room for two.
      ...ways
        .filter(({ mask }) => mask < inTitle || group.mask < inTitle)
        .map(({ query, list, weight, mask }) => ({
          queries: [...group.queries, query],
          lists: [...group.lists, list],
          weight: group.weight + weight,
          mask: group.mask | mask,
        })),
    ]);
  }
  return groups.filter(({ mask }) => mask !== 0).sort((a, b) => b.weight - a.weight);
}

/** A word anywhere, or in the title; some are in titles only. */
function waysOf(unit: Unit, at: number) {
  const anywhere = { query: unitQuery(unit), list: unit.documents, weight: unit.weight, mask: 1 << at };
  const [titled = 0] = unit.strong;
  if (at >= mostStrong || titled === 0 || titled > unit.documents / 2) return [anywhere];
  const query = quoteLexeme(`${strongPrefixes[0]}${unit.term}`);
  return [anywhere, { query, list: titled, weight: unit.weight * strongWeight, mask: (1 << at) | (inTitle << at) }];
}
