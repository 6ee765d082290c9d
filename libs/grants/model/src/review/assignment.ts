/** An application that needs reviewers. */
export interface AssignableApplication {
  readonly id: string;
  readonly number: string;
  /** Fields (分野) of its partners. */
  readonly fields: readonly string[];
}

export interface AvailableReviewer {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly string[];
  /** Background (学識経験者, 市民活動, …): an application is best read from different ones. */
  readonly background: string;
  /** The reviewer's own limit in this call; null for the call's. */
  readonly maxLoad: number | null;
}

export interface AssignmentPair {
  readonly applicationId: string;
  readonly reviewerId: string;
}

export interface AssignmentProblem {
  readonly applications: readonly AssignableApplication[];
  readonly reviewers: readonly AvailableReviewer[];
  /** Pairs that must not be. */
  readonly conflicts: readonly AssignmentPair[];
  /** Pairs that must stay: a review has been handed in. */
  readonly fixed: readonly AssignmentPair[];
  readonly perApplication: number;
  readonly minLoad: number;
  readonly maxLoad: number;
}

/** What a solution is worth: balance before mixture before expertise. All whole numbers, so that equal is equal. */
export const assignmentWeights = { spread: 60, background: 10, expertise: 3 } as const;
const mostMatches = 2;

export const pairKey = ({ applicationId, reviewerId }: AssignmentPair): string => `${applicationId}/${reviewerId}`;

/** Shared fields, at most two: a generalist in everything is not worth more than two specialists. */
export const expertiseOf = (application: AssignableApplication, reviewer: AvailableReviewer): number =>
  Math.min(mostMatches, application.fields.filter((field) => reviewer.fields.includes(field)).length);

export const loadLimit = (problem: AssignmentProblem, reviewer: AvailableReviewer): number =>
  Math.min(problem.maxLoad, reviewer.maxLoad ?? problem.maxLoad);

/** Pairs that may be: everything without a conflict. */
export function possiblePairs(problem: AssignmentProblem): AssignmentPair[] {
  const closed = new Set(problem.conflicts.map(pairKey));
  return problem.applications.flatMap(({ id: applicationId }) =>
    problem.reviewers
      .map(({ id: reviewerId }) => ({ applicationId, reviewerId }))
      .filter((pair) => !closed.has(pairKey(pair))),
  );
}

export function loadsOf(problem: AssignmentProblem, pairs: readonly AssignmentPair[]): Map<string, number> {
  const loads = new Map(problem.reviewers.map(({ id }) => [id, 0]));
  for (const { reviewerId } of pairs) loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  return loads;
}

/** The worth of an assignment; the solver maximises exactly this. */
export function assignmentWorth(problem: AssignmentProblem, pairs: readonly AssignmentPair[]): number {
  const reviewers = new Map(problem.reviewers.map((each) => [each.id, each]));
  const loads = [...loadsOf(problem, pairs).values()];
  const spread = loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads);
  const each = problem.applications.map((application) => {
    const own = pairs
      .filter((pair) => pair.applicationId === application.id)
      .map((pair) => reviewers.get(pair.reviewerId)!);
    const backgrounds = new Set(own.map((reviewer) => reviewer.background)).size;
    const expertise = own.reduce((sum, reviewer) => sum + expertiseOf(application, reviewer), 0);
    return assignmentWeights.background * backgrounds + assignmentWeights.expertise * expertise;
  });
  return each.reduce((sum, worth) => sum + worth, 0) - assignmentWeights.spread * spread;
}

/** Whether an assignment keeps every hard rule. */
export function keepsRules(problem: AssignmentProblem, pairs: readonly AssignmentPair[]): boolean {
  const keys = new Set(pairs.map(pairKey));
  const loads = loadsOf(problem, pairs);
  return (
    keys.size === pairs.length &&
    problem.conflicts.every((pair) => !keys.has(pairKey(pair))) &&
    problem.fixed.every((pair) => keys.has(pairKey(pair))) &&
    problem.applications.every(
      ({ id }) => pairs.filter((pair) => pair.applicationId === id).length === problem.perApplication,
    ) &&
    problem.reviewers.every((reviewer) => {
      const load = loads.get(reviewer.id) ?? 0;
      return load >= Math.min(problem.minLoad, loadLimit(problem, reviewer)) && load <= loadLimit(problem, reviewer);
    })
  );
}
