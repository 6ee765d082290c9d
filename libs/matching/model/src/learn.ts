import type { FactorName, Values, Weights } from './weights.js';

/** Of two candidates of one asking, the one that was judged better (or accepted) and the one that was not. */
export interface JudgedPair {
  readonly better: Values;
  readonly worse: Values;
  /** How much better, for weighing; 1 unless grades say more. */
  readonly by?: number;
}

export interface LearnRules {
  readonly rounds: number;
  readonly rate: number;
  /** How strongly weights are held to where they began. */
  readonly pull: number;
}

const usual: LearnRules = { rounds: 200, rate: 0.5, pull: 0.02 };

/**
 * Weights under which the better candidate of each pair scores higher (pairwise logistic regression, held to the
 * weights it began with, so that few pairs change little). Factors for stay for: no weight changes its sign.
 */
export function learnWeights(pairs: readonly JudgedPair[], start: Weights, rules: LearnRules = usual): Weights {
  const names = Object.keys(start) as FactorName[];
  const begun = names.map((name) => start[name] ?? 0);
  const differences = pairs.map(({ better, worse }) => names.map((name) => (better[name] ?? 0) - (worse[name] ?? 0)));
  const worth = pairs.map(({ by = 1 }) => by);
  const total = worth.reduce((sum, each) => sum + each, 0);
  let now = begun;
  for (let round = 0; total > 0 && round < rules.rounds; round++) {
    const slope = slopes(differences, worth, total, now);
    now = now.map((weight, at) => {
      const next = weight + rules.rate * (slope[at]! - rules.pull * (weight - begun[at]!));
      return begun[at]! < 0 ? Math.min(0, next) : Math.max(0, next);
    });
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round(now[at]! * 100) / 100]));
}

/** Mean slope of the log likelihood; a score of 1 more is taken for odds of e⁴. */
const sharpness = 4;

function slopes(
  differences: readonly (readonly number[])[],
  worth: readonly number[],
  total: number,
  weights: readonly number[],
): number[] {
  const sum = weights.map(() => 0);
  differences.forEach((difference, pair) => {
    const margin = difference.reduce((all, each, at) => all + each * weights[at]!, 0);
    const wrong = (worth[pair]! / total) * (1 / (1 + Math.exp(sharpness * margin)));
    difference.forEach((each, at) => (sum[at]! += wrong * each));
  });
  return sum;
}

/** Share of the pairs that stand in the right order under these weights; ties are half right. */
export function pairsInOrder(pairs: readonly JudgedPair[], weights: Weights): number {
  const names = Object.keys(weights) as FactorName[];
  const score = (values: Values) => names.reduce((sum, name) => sum + (values[name] ?? 0) * (weights[name] ?? 0), 0);
  const right = pairs.map(({ better, worse }) => {
    const margin = score(better) - score(worse);
    return margin > 0 ? 1 : margin === 0 ? 0.5 : 0;
  });
  return right.reduce((sum: number, each) => sum + each, 0) / Math.max(1, pairs.length);
}
