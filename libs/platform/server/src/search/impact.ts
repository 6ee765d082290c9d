/**
 * BM25 inside a tsvector. The document's part of the score (its impact, without idf) is known when the document is
 * written; it is kept, quantised, in the weight labels of up to three positions of the lexeme. `ts_rank` of a single
 * lexeme then gives it back, in C, from the very column the GIN index is on. See docs/adr/0005-search-in-postgresql.md.
 */

/** Parameters of the impact; changing one means a reindex. */
export const impactRules = {
  /** Saturation of repeated words in the body. */
  k1: 1,
  /** How much long bodies are discounted. */
  b: 0.7,
  /** A word of the title against one of the body. */
  titleWeight: 1.2,
  titleB: 0.75,
} as const;

/** Raised when the tokenizer or these parameters change: the index is then written anew within the hour. */
export const indexRules = 4;

/** Mean numbers of words over all documents, frozen between two reindexings. */
export interface Averages {
  readonly body: number;
  readonly title: number;
}

export const defaultAverages: Averages = { body: 70, title: 7 };

/** What `ts_rank` multiplies the labels D, C, B, A with: steps of about the same ratio. */
export const labelWeights = [0.15, 0.27, 0.5, 1] as const;
const labels = ['D', 'C', 'B', 'A'] as const;

interface Level {
  readonly value: number;
  /** `1A,2B`: positions with labels as a tsvector literal has them. */
  readonly code: string;
}

/** π²/6, by which `ts_rank` divides. */
const rankDivisor = 1.64493406685;

/** The value `ts_rank` computes from the labels of one lexeme (calc_rank_or in tsrank.c), times its constant divisor. */
function rankOf(weights: readonly number[]): number {
  const best = Math.max(...weights);
  const at = weights.indexOf(best);
  const sum = weights.reduce((total, weight, index) => total + weight / (index + 1) ** 2, 0);
  return best + sum - best / (at + 1) ** 2;
}

const ladder: readonly Level[] = (() => {
  const levels = new Map<number, string>();
  const grow = (chosen: readonly number[]) => {
    if (chosen.length > 0) {
      const value = Number(rankOf(chosen.map((each) => labelWeights[each]!)).toFixed(4));
      if (!levels.has(value)) levels.set(value, chosen.map((each, at) => `${at + 1}${labels[each]}`).join(','));
    }
    if (chosen.length < 3) for (let each = 0; each < 4; each++) grow([...chosen, each]);
  };
  grow([]);
  return [...levels].map(([value, code]) => ({ value, code })).sort((a, b) => a.value - b.value);
})();

const highestImpact = 1 + impactRules.titleWeight;
const highestLevel = ladder.at(-1)!.value;

/** `ts_rank` × this = impact. */
export const impactPerRank = (rankDivisor * highestImpact) / highestLevel;

/** The positions that come nearest to this impact (0 to 2.2), compared by ratio. */
export function encodeImpact(impact: number): string {
  const wanted = (impact / highestImpact) * highestLevel;
  let low = 0;
  let high = ladder.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ladder[middle]!.value < wanted) low = middle + 1;
    else high = middle;
  }
  const above = ladder[low]!;
  const below = ladder[Math.max(0, low - 1)]!;
  return wanted / below.value < above.value / wanted ? below.code : above.code;
}

const saturated = (count: number, length: number, average: number, k1: number, b: number) =>
  count / (count + k1 * (1 - b + (b * length) / average));

/** Impact of every term of a document. */
export function impactsOf(title: readonly string[], body: readonly string[], averages: Averages): Map<string, number> {
  const found = new Map<string, number>();
  for (const [term, count] of countOf(body))
    found.set(term, saturated(count, body.length, averages.body, impactRules.k1, impactRules.b));
  for (const [term, count] of countOf(title)) {
    const part = saturated(count, title.length, averages.title, 1, impactRules.titleB);
    found.set(term, (found.get(term) ?? 0) + impactRules.titleWeight * part);
  }
  return found;
}

/**
 * Impacts from which a word stands for itself once more, with a prefix of its own: of a word that very many documents
 * have, a plan takes the best ones alone. Cumulative: what has `j:` has `h:` and `i:` as well.
 */
const levels = [
  ['h', 1.1],
  ['i', 1.25],
  ['j', 1.4],
] as const;

/** `^word` is a word of the title; the others are levels of impact. Widest first. */
export const strongPrefixes = ['^', ...levels.map(([letter]) => `${letter}:`)] as const;

export const levelLexemes = (term: string, impact: number): string[] =>
  levels.filter(([, least]) => impact >= least).map(([letter]) => `${letter}:${term}`);

function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** A lexeme as tsvector and tsquery literals want it. */
export const quoteLexeme = (lexeme: string): string => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
