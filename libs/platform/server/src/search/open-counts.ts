import type { FacetCount } from './search-types.js';

/** The value of documents that are for all: it passes every filter of its list. */
export const anyValue = 'all';

/**
 * Counts as the choices of a filter give them: documents for all come with each of them.
 * @param values every choice there is; others that were counted stay.
 */
export function countsOfChoices(counts: readonly FacetCount[], values: readonly string[]): FacetCount[] {
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  const any = found.get(anyValue) ?? 0;
  found.delete(anyValue);
  return [...new Set([...found.keys(), ...values])]
    .map((value) => ({ value, count: (found.get(value) ?? 0) + any }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
