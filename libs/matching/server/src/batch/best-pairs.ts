import { type AssignmentInstance, assignmentProgram, type Pair } from '@musubi/matching/model';
import type { Solver } from '@musubi/platform/server';

export interface BestPairs {
  readonly chosen: readonly Pair[];
  /** No better choice under the limits exists. */
  readonly proved: boolean;
}

const seconds = 5;

/** The pairs with the greatest sum of scores under all limits. */
export async function bestPairs(solver: Solver, instance: AssignmentInstance): Promise<BestPairs> {
  if (instance.pairs.length === 0) return { chosen: [], proved: true };
  const answer = await solver.solve({ program: assignmentProgram(instance), seconds });
  const chosen = instance.pairs.filter((_, at) => (answer?.values[at] ?? 0) > 0.5);
  return { chosen, proved: answer?.proved ?? false };
}
