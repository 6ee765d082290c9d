import { bigramsOf } from '@musubi/platform/model';
import { idf } from './query.js';

/** A pair of neighbouring letters of the query. */
export interface Pair {
  readonly letters: string;
  /** How telling it is: idf over a sample of the documents. */
  readonly weight: number;
}

/** Pairs of two hiragana are grammar more often than meaning. */
const telling = (pair: string) => !/^[\u3041-\u3096]{2}$/u.test(pair);
const mostPairs = 80;
/** About one or two sentences. */
const passageLength = 100;
const mostPlaces = 40;

/** Letter pairs of the query; found in documents whatever the dictionary made of them. */
export const queryPairs = (plain: string): string[] => [...bigramsOf(plain)].filter(telling).slice(0, mostPairs);

export const weighed = (
  pairs: readonly string[],
  { documents, having }: { documents: number; having: ReadonlyMap<string, number> },
): Pair[] => pairs.map((letters) => ({ letters, weight: idf(documents, having.get(letters) ?? 0) }));

export interface Closeness {
  /** Share (0–1) of the query's pairs without hiragana that the text holds anywhere. */
  readonly letters: number;
  /** The largest share of all the query's pairs within one passage of the text. */
  readonly passage: number;
}

/**
 * How close a folded text comes to the very letters of the query, rare pairs counting more. It depends on nothing but
 * the two texts and frozen frequencies, so that a document keeps its score, and its place among pages, when others
 * come and go.
 */
export function closenessOf(pairs: readonly Pair[], text: string): Closeness {
  const all = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  if (all === 0) return { letters: 0, passage: 0 };
  const places = pairs.map(({ letters }) => placesOf(letters, text));
  const letters = pairs.reduce(
    (sum, pair, at) => sum + (places[at]!.length > 0 && !/[\u3041-\u3096]/u.test(pair.letters) ? pair.weight : 0),
    0,
  );
  return { letters: letters / all, passage: bestPassage(pairs, places) / all };
}

function placesOf(letters: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(letters); at >= 0 && places.length < mostPlaces; at = text.indexOf(letters, at + 1))
    places.push(at);
  return places;
}

/** Slides a window over all places and keeps the most weight of different pairs it ever held. */
function bestPassage(pairs: readonly Pair[], places: readonly (readonly number[])[]): number {
  const events = places.flatMap((found, pair) => found.map((at) => ({ at, pair }))).sort((a, b) => a.at - b.at);
  const held = new Map<number, number>();
  let weight = 0;
  let best = 0;
  let first = 0;
  for (const { at, pair } of events) {
    const count = held.get(pair) ?? 0;
    held.set(pair, count + 1);
    if (count === 0) weight += pairs[pair]!.weight;
    for (let left = events[first]!; left.at < at - passageLength; left = events[++first]!) {
      const rest = held.get(left.pair)! - 1;
      held.set(left.pair, rest);
      if (rest === 0) weight -= pairs[left.pair]!.weight;
    }
    best = Math.max(best, weight);
  }
  return best;
}
