import { type QueryTerm, understood } from './query.js';
import type { Synonyms } from './synonyms.js';

/** Left out is what has a word of each of these lists. */
export type Exclusion = readonly (readonly string[])[];

/**
 * What `-word` leaves out: the word in all its spellings, in this town's texts (祭り: まつり) and in the lists of other
 * names (子供: 子ども, こども; 障害者: 障がい者), but nothing that only means the same: who does not want 祭り still finds 盆踊り.
 * Of several words in a row all must be there. Something written by its sound (-こうえん) is the likeliest word of that
 * sound, and no other one: what is left out is not seen, so that a wrong guess would not be noticed.
 */
export function exclusionsOf(terms: readonly QueryTerm[], synonyms: Synonyms): Exclusion[] {
  const rows = waysOf(terms, synonyms).flatMap((way) => [way, ...respelled(way, synonyms)]);
  const distinct = new Map(rows.filter((row) => row.length > 0).map((row) => [row.join(' '), row]));
  return [...distinct.values()].map((row) => row.map((term) => [term, ...synonyms.spellingsOf(term)]));
}

function waysOf(terms: readonly QueryTerm[], synonyms: Synonyms): (readonly string[])[] {
  const [only] = terms;
  if (only === undefined || typeof only === 'string') return [terms.filter((term) => typeof term === 'string')];
  const { words, others } = understood(only, synonyms);
  // In its own spelling first, the likeliest word of the sound is the first of the others.
  if (words === only.words) return [words, ...others.slice(0, 1)];
  return only.whole ? [only.words, words] : [words];
}

/** The row with some neighbouring terms of it in another spelling of several terms. */
function respelled(row: readonly string[], synonyms: Synonyms): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let from = 0; from < row.length; from++)
    for (let to = from + 1; to <= Math.min(row.length, from + synonyms.longest); to++)
      for (const other of synonyms.spelledLike(row.slice(from, to)))
        found.push([...row.slice(0, from), ...other, ...row.slice(to)]);
  return found;
}
