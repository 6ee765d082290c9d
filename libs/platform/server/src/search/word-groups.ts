import { quoteLexeme, strongPrefixes } from './impact.js';
import type { Looked } from './basket.js';
import type { Unit } from './query.js';
import { type Bits, both } from './sample.js';
import { unitQuery } from './statement.js';

/** Words that are looked for together. */
export interface Group extends Looked {
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

/** All groups of these words among the documents of `passing`, heaviest first. */
export function groupsOf(units: readonly Unit[], passing: Bits): Group[] {
  let groups: Group[] = [{ queries: [], lists: [], seen: passing, weight: 0, mask: 0 }];
  for (const [at, unit] of units.entries()) {
    const ways = waysOf(unit, at);
    groups = groups.flatMap((group) => [
      group,
      // A title seldom has room for two.
      ...ways
        .filter(({ mask }) => mask < inTitle || group.mask < inTitle)
        .map(({ query, list, seen, weight, mask }) => ({
          queries: [...group.queries, query],
          lists: [...group.lists, list],
          seen: both(group.seen, seen),
          weight: group.weight + weight,
          mask: group.mask | mask,
        })),
    ]);
  }
  return groups.filter(({ mask }) => mask !== 0).sort((a, b) => b.weight - a.weight);
}

/** A word anywhere, or in the title; some are in titles only. */
function waysOf(unit: Unit, at: number) {
  const { seen, weight } = unit;
  const anywhere = { query: unitQuery(unit), list: unit.documents, seen, weight, mask: 1 << at };
  const [titled = 0] = unit.strong;
  if (at >= mostStrong || titled === 0 || titled > unit.documents / 2) return [anywhere];
  const query = quoteLexeme(`${strongPrefixes[0]}${unit.term}`);
  const mask = (1 << at) | (inTitle << at);
  return [anywhere, { query, list: titled, seen: unit.strongSeen[0]!, weight: weight * strongWeight, mask }];
}
