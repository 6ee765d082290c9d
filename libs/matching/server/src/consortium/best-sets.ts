import {
  canKeepRules,
  costOf,
  type CoverCandidate,
  type CoverInstance,
  coverProgram,
  withoutDominated,
} from '@musubi/matching/model';
import type { Solver } from '@musubi/platform/server';

/** One choice of further partners. */
export interface CoverSet {
  /** Empty when nobody is needed or nobody helps. */
  readonly chosen: readonly CoverCandidate[];
  readonly cost: number;
  /** How far from the best it can be at most, 0–1; 0 when it is proved to be the best (after those before it). */
  readonly gap: number;
  readonly proved: boolean;
}

/**
 * The best `sets` choices, best first; none of them holds all of an earlier one. An empty list when no choice keeps
 * the rules.
 * @param seconds time for each of them; after it the best found so far is answered with its gap.
 */
export async function bestSets(
  solver: Solver,
  instance: CoverInstance,
  sets: number,
  seconds: number,
): Promise<CoverSet[]> {
  if (!canKeepRules(instance)) return [];
  const candidates = withoutDominated(instance, sets);
  if (candidates.length === 0) return [{ chosen: [], cost: costOf(instance.needs, []), gap: 0, proved: true }];
  const answers = await solver.solve({
    program: coverProgram(instance, candidates),
    answers: sets,
    choices: candidates.length,
    seconds,
  });
  return answers.map(({ values, proved, bound }) => {
    const chosen = candidates.filter((_, at) => (values[at] ?? 0) > 0.5);
    // In whole numbers again: the solver reckons with fractions.
    const cost = costOf(instance.needs, chosen);
    const gap = proved ? 0 : Math.min(1, Math.max(0, (cost - bound) / Math.max(1, Math.abs(cost))));
    return { chosen, cost, gap, proved };
  });
}
