import {
  canKeepRules,
  cheapestSets,
  costOf,
  type CoverCandidate,
  type CoverInstance,
  coverProgram,
  type FoundSet,
  type WantedSets,
  withoutDominated,
} from '@musubi/matching/model';
import type { Solver } from '@musubi/platform/server';

/** One choice of further partners. */
export interface CoverSet {
  /** Empty when nobody is needed or nobody helps. */
  readonly chosen: readonly CoverCandidate[];
  readonly cost: number;
  /** No better one exists (after those before it). */
  readonly proved: boolean;
  /** How far from the best it can be at most, 0–1; 0 when proved. */
  readonly gap: number;
}

export interface Patience {
  /** Our own search mostly ends within milliseconds; all sets together get so long, each at most half of what is left. */
  readonly searchMs: number;
  /** What it cannot prove of the best set, the solver tries. */
  readonly solverSeconds: number;
}

const usual: Patience = { searchMs: 600, solverSeconds: 0.25 };
/** Other requests are let through so often. */
const sliceMs = 8;

/**
 * The best `sets` choices, best first; none of them holds all of an earlier one. An empty list when no choice keeps
 * the rules. What cannot be proved to be the best in its time is answered with its gap.
 */
export async function bestSets(
  solver: Solver,
  instance: CoverInstance,
  sets: number,
  patience: Patience = usual,
): Promise<CoverSet[]> {
  if (!canKeepRules(instance)) return [];
  const candidates = withoutDominated(instance, sets);
  const found: CoverSet[] = [];
  const end = performance.now() + patience.searchMs;
  const settled = async (searched: FoundSet | undefined) =>
    searched?.proved ? searched : bySolver(solver, instance, candidates, searched ?? null, patience.solverSeconds);
  while (found.length < sets) {
    const wanted = { sets: sets - found.length, without: found.map((set) => set.chosen) };
    const [searched, ...others] = await bySearch(instance, candidates, wanted, (end - performance.now()) / 2);
    const best = found.length > 0 ? searched : await settled(searched);
    if (best) found.push(...[best, ...others].map(withGap));
    // Nothing more is allowed, or every other set would hold this one.
    if (!best?.chosen.length) break;
  }
  return found;
}

const withGap = ({ chosen, cost, bound, proved }: FoundSet): CoverSet => ({
  ...{ chosen, cost, proved },
  gap: proved ? 0 : Math.min(1, (cost - bound) / Math.max(1, Math.abs(cost))),
});

async function bySearch(
  instance: CoverInstance,
  candidates: readonly CoverCandidate[],
  wanted: WantedSets,
  patienceMs: number,
) {
  const started = performance.now();
  const search = cheapestSets(instance, candidates, wanted);
  let sliceFrom = started;
  let step = search.next(false);
  while (!step.done) {
    const now = performance.now();
    if (now - sliceFrom > sliceMs) {
      await new Promise(setImmediate);
      sliceFrom = performance.now();
    }
    step = search.next(now - started > patienceMs);
  }
  return step.value;
}

/** The solver's answer where it is better or has the better proof. */
async function bySolver(
  solver: Solver,
  instance: CoverInstance,
  candidates: readonly CoverCandidate[],
  searched: FoundSet | null,
  seconds: number,
): Promise<FoundSet | null> {
  if (candidates.length === 0) return searched;
  const program = coverProgram(instance, candidates);
  // Without the solver (a machine so busy that it did not even start) there is still what was found.
  const answer = await solver.solve({ program, seconds }).catch(() => null);
  if (!answer) return searched;
  const chosen = candidates.filter((_, at) => (answer.values[at] ?? 0) > 0.5);
  // In whole numbers again: the solver reckons with fractions.
  const cost = costOf(instance.needs, chosen);
  const bound = Math.max(searched?.bound ?? -Infinity, answer.proved ? cost : Math.ceil(answer.bound - 0.5));
  const better = searched && searched.cost <= cost ? searched : { chosen, cost };
  return { chosen: better.chosen, cost: better.cost, bound, proved: bound >= better.cost };
}
