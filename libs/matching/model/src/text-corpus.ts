/** Words (folded base forms) with how much each counts. */
export type TermWeights = ReadonlyMap<string, number>;

const k1 = 1.2;
const b = 0.75;
/** Share of the weight of what was asked. */
const enough = 0.15;

/** BM25 over texts held in memory: some hundreds to thousands of candidates, each a list of words. */
export class TextCorpus {
  private readonly places = new Map<string, [document: number, count: number][]>();
  private readonly lengths: readonly number[];
  private readonly average: number;

  constructor(texts: readonly (readonly string[])[]) {
    this.lengths = texts.map((words) => words.length);
    this.average = Math.max(1, this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length));
    texts.forEach((words, document) => {
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [word, count] of counts) {
        const list = this.places.get(word);
        if (list) list.push([document, count]);
        else this.places.set(word, [[document, count]]);
      }
    });
  }

  idf(word: string): number {
    const having = this.places.get(word)?.length ?? 0;
    return Math.log(1 + (this.lengths.length - having + 0.5) / (having + 0.5));
  }

  /**
   * Scores of all texts, 0–1: the best one has 1, unless even the best says little of what was asked: a text that says
   * `enough` of it, each word once, has 1.
   */
  scores(query: TermWeights): number[] {
    const scores = this.lengths.map(() => 0);
    let whole = 0;
    for (const [word, weight] of query) {
      const worth = weight * this.idf(word);
      whole += worth;
      for (const [document, count] of this.places.get(word) ?? []) {
        const length = this.lengths[document]! / this.average;
        scores[document]! += (worth * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
      }
    }
    return normalised(scores, enough * whole);
  }
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
