/** Words (folded base forms) with how much each counts. */
export type TermWeights = ReadonlyMap<string, number>;

const k1 = 1.2;
const b = 0.75;
/** How much of what was asked a text must say to have 1: a share of the weight of its strongest words. */
export interface Scale {
  readonly enough: number;
  readonly strongest: number;
}

/** Of the whole: whoever describes itself uses many words. */
const wholeScale: Scale = { enough: 0.15, strongest: Infinity };
/** A name has few words and never says a whole posting: half of its three strongest words is much. */
export const nameScale: Scale = { enough: 0.5, strongest: 3 };

/** Each two letters side by side, over the borders of words: 国際交流協会 and 国際協会 have 国際 and 協会 in common. */
export function pairsOf(words: readonly string[]): string[] {
  const letters = [...words.join('')];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => letters[at]! + letter);
}

type Places = ReadonlyMap<string, readonly (readonly [document: number, count: number])[]>;

/** Lists of words, one after the other. */
export type Text = readonly (readonly string[])[];

/** A list asked more often than this is worth an index of all its words. */
const seldomAsked = 2;

/** Texts held in memory: some hundreds to thousands of candidates. */
export class TextCorpus {
  private index: Places | null = null;
  /** Of the texts as vectors of weights. */
  private lengths: readonly number[] | null = null;
  private asked = 0;
  /** Words of each text. */
  private readonly sizes: readonly number[];
  private readonly average: number;

  constructor(
    private readonly texts: readonly Text[],
    private readonly scale: Scale = wholeScale,
  ) {
    this.sizes = texts.map((text) => text.reduce((sum, words) => sum + words.length, 0));
    const all = this.sizes.reduce((sum, size) => sum + size, 0);
    this.average = Math.max(1, all / Math.max(1, texts.length));
  }

  private idfOf(having: number): number {
    return Math.log(1 + (this.texts.length - having + 0.5) / (having + 0.5));
  }

  private placesOf(query: TermWeights): Places {
    if (!this.index && ++this.asked <= seldomAsked) return placesIn(this.texts, query);
    return (this.index ??= placesIn(this.texts));
  }

  /**
   * BM25 of all texts, 0–1: the best one has 1, unless even the best says little of what was asked: a text that says
   * `enough` of its strongest words, each once, has 1.
   */
  scores(query: TermWeights): number[] {
    const scores = this.texts.map(() => 0);
    const places = this.placesOf(query);
    const worths: number[] = [];
    for (const [word, weight] of query) {
      const found = places.get(word) ?? [];
      const worth = weight * this.idfOf(found.length);
      worths.push(worth);
      for (const [document, count] of found) {
        const length = this.sizes[document]! / this.average;
        scores[document]! += (worth * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
      }
    }
    const { enough, strongest } = this.scale;
    return normalised(scores, enough * sumOfStrongest(worths, strongest));
  }

  /** How alike each text is to some of them on the average (cosine of their words' weights), 0–1: the most alike has 1. */
  likeness(to: readonly number[]): number[] {
    const places = (this.index ??= placesIn(this.texts));
    const lengths = (this.lengths ??= this.lengthsOf(places));
    const middle = new Map<string, number>();
    for (const document of to)
      for (const [word, count] of countsOf(this.texts[document]!))
        middle.set(word, (middle.get(word) ?? 0) + Math.log1p(count) / lengths[document]!);
    const sums = this.texts.map(() => 0);
    for (const [word, weight] of middle) {
      const found = places.get(word)!;
      const worth = weight * this.idfOf(found.length) ** 2;
      for (const [document, count] of found) sums[document]! += (worth * Math.log1p(count)) / lengths[document]!;
    }
    return normalised(sums);
  }

  private lengthsOf(places: Places): number[] {
    const squares = this.texts.map(() => 0);
    for (const found of places.values()) {
      const idf = this.idfOf(found.length);
      for (const [document, count] of found) squares[document]! += (Math.log1p(count) * idf) ** 2;
    }
    return squares.map(Math.sqrt);
  }
}

function countsOf(text: Text): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of text) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sumOfStrongest = (values: readonly number[], most: number): number =>
  (most < values.length ? [...values].sort((a, b) => b - a).slice(0, most) : values).reduce(
    (sum, each) => sum + each,
    0,
  );

/** Where each word is and how often; `only` these words, unless all are wanted. */
function placesIn(texts: readonly Text[], only?: ReadonlyMap<string, unknown>): Places {
  const places = new Map<string, [document: number, count: number][]>();
  const put = (word: string, document: number) => {
    const list = places.get(word);
    const last = list?.at(-1);
    if (last?.[0] === document) last[1]++;
    else if (list) list.push([document, 1]);
    else places.set(word, [[document, 1]]);
  };
  texts.forEach((text, document) => {
    for (const words of text) for (const word of words) if (!only || only.has(word)) put(word, document);
  });
  return places;
}

/** Divided by the greatest or by `least`, so that the best is at most 1; all zero stays all zero. */
export function normalised(values: readonly number[], least = 0): number[] {
  const most = values.reduce((a, c) => Math.max(a, c), least);
  return values.map((value) => (most > 0 ? value / most : 0));
}

/** Words of a query: repeated ones count more, but less and less (square root); `times` counts a part more than once. */
export function termWeights(
  parts: readonly { readonly words: readonly string[]; readonly times?: number }[],
): TermWeights {
  const counts = new Map<string, number>();
  for (const { words, times = 1 } of parts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + times);
  return new Map([...counts].map(([word, count]) => [word, Math.sqrt(count)]));
}

/** The query with other names of its words, which count `share` of the word they stand for. */
export function withOtherNames(
  query: TermWeights,
  namesOf: (word: string) => readonly string[],
  share: number,
): TermWeights {
  const wider = new Map(query);
  for (const [word, weight] of query)
    for (const name of namesOf(word))
      if (!query.has(name)) wider.set(name, Math.max(wider.get(name) ?? 0, weight * share));
  return wider;
}
