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
export function closenessTo(pairs: readonly Pair[]): (text: string) => Closeness {
  const all = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const find = finderOf(pairs);
  const telling = pairs.map(({ letters, weight }) => (/[\u3041-\u3096]/u.test(letters) ? 0 : weight));
  return (text) => {
    if (all === 0) return { letters: 0, passage: 0 };
    const places = find(text);
    let letters = 0;
    for (const pair of new Set(places.map((place) => place.pair))) letters += telling[pair]!;
    return { letters: letters / all, passage: bestPassage(pairs, places) / all };
  };
}

/** Where in a text which pair begins. */
interface Place {
  readonly at: number;
  readonly pair: number;
}

/** Finds the places of all pairs in one walk through a text, in their order. */
function finderOf(pairs: readonly Pair[]): (text: string) => Place[] {
  const beginning = new Map<number, number[]>();
  for (const [pair, { letters }] of pairs.entries()) {
    const first = letters.charCodeAt(0);
    beginning.set(first, [...(beginning.get(first) ?? []), pair]);
  }
  const none: readonly number[] = [];
  return (text) => {
    const counts = new Uint8Array(pairs.length);
    const places: Place[] = [];
    for (let at = 0; at < text.length; at++)
      for (const pair of beginning.get(text.charCodeAt(at)) ?? none)
        if (counts[pair]! < mostPlaces && text.startsWith(pairs[pair]!.letters, at)) {
          counts[pair]!++;
          places.push({ at, pair });
        }
    return places;
  };
}

/** Slides a window over all places and keeps the most weight of different pairs it ever held. */
function bestPassage(pairs: readonly Pair[], places: readonly Place[]): number {
  const held = new Uint8Array(pairs.length);
  let weight = 0;
  let best = 0;
  let first = 0;
  for (const { at, pair } of places) {
    if (held[pair]!++ === 0) weight += pairs[pair]!.weight;
    for (let left = places[first]!; left.at < at - passageLength; left = places[++first]!)
      if (--held[left.pair]! === 0) weight -= pairs[left.pair]!.weight;
    best = Math.max(best, weight);
  }
  return best;
}
