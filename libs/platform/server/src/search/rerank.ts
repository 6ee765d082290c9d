import { bigramsOf } from '@musubi/platform/model';

/** Pairs of two hiragana are grammar more often than meaning. */
const telling = (pair: string) => !/^[\u3041-\u3096]{2}$/u.test(pair);

/** Letter pairs of the query; found in documents whatever the dictionary made of them. */
export const queryPairs = (plain: string): string[] => [...bigramsOf(plain)].filter(telling).slice(0, 80);

/**
 * Share (0–1) of the query's letter pairs that a folded text holds. It depends on nothing but the two texts, so that
 * a document keeps its score, and its place among pages, when others come and go.
 */
export function pairShare(pairs: readonly string[], text: string): number {
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
