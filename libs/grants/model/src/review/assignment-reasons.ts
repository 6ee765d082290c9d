import { type AssignmentProblem, loadLimit, pairKey, possiblePairs } from './assignment.js';

/** Reasons one can read off without solving anything: which rule cannot be kept, in words. Empty when none is obvious. */
export function obviousShortages(problem: AssignmentProblem): string[] {
  return [
    ...impossibleFixed(problem),
    ...tooManyFixed(problem),
    ...tooFewReviewers(problem),
    ...tooMuchWork(problem),
    ...tooLittleWork(problem),
    ...idleReviewers(problem),
  ];
}

const nameOf = (problem: AssignmentProblem, id: string): string =>
  problem.reviewers.find((each) => each.id === id)?.name ?? '';

function impossibleFixed(problem: AssignmentProblem): string[] {
  const closed = new Set(problem.conflicts.map(pairKey));
  return problem.fixed
    .filter((pair) => closed.has(pairKey(pair)))
    .map(
      (pair) =>
        `${nameOf(problem, pair.reviewerId)}さんは審査を提出済みの申請に利害関係があります。どちらかの記録を確かめてください。`,
    );
}

function tooManyFixed(problem: AssignmentProblem): string[] {
  const count = (side: 'applicationId' | 'reviewerId', id: string) =>
    problem.fixed.filter((pair) => pair[side] === id).length;
  return [
    ...problem.applications
      .filter(({ id }) => count('applicationId', id) > problem.perApplication)
      .map(
        ({ id, number }) =>
          `${number} には提出済みの審査が${count('applicationId', id)}件あり、${problem.perApplication}人を超えます。1件あたりの審査員を増やしてください。`,
      ),
    ...problem.reviewers
      .filter((each) => count('reviewerId', each.id) > loadLimit(problem, each))
      .map(
        (each) =>
          `${each.name}さんが提出済みの審査が${count('reviewerId', each.id)}件あり、受持ちの上限（${loadLimit(problem, each)}件）を超えます。上限を上げてください。`,
      ),
  ];
}

function tooFewReviewers(problem: AssignmentProblem): string[] {
  const pairs = possiblePairs(problem);
  return problem.applications.flatMap(({ id, number }) => {
    const able = pairs.filter((pair) => pair.applicationId === id).length;
    const words = able === 0 ? 'いません' : `${able}人しかいません`;
    return able < problem.perApplication
      ? [
          `${number} を審査できる利害関係のない審査員が${words}（${problem.perApplication}人必要です）。審査員を増やすか、1件あたりの審査員を減らしてください。`,
        ]
      : [];
  });
}

const places = (problem: AssignmentProblem): number => problem.applications.length * problem.perApplication;

function tooMuchWork(problem: AssignmentProblem): string[] {
  const room = problem.reviewers.reduce((sum, each) => sum + loadLimit(problem, each), 0);
  const needed = places(problem);
  return room < needed
    ? [
        `審査員全員が上限まで受け持っても${room}件分で、必要な${needed}件分（${problem.applications.length}件×${problem.perApplication}人）に足りません。上限を上げるか、審査員を増やしてください。`,
      ]
    : [];
}

function tooLittleWork(problem: AssignmentProblem): string[] {
  const least = problem.reviewers.reduce((sum, each) => sum + Math.min(problem.minLoad, loadLimit(problem, each)), 0);
  const needed = places(problem);
  return least > needed
    ? [
        `全員が最少の${problem.minLoad}件を受け持つと${least}件分になり、必要な${needed}件分を超えます。最少件数を下げてください。`,
      ]
    : [];
}

function idleReviewers(problem: AssignmentProblem): string[] {
  const pairs = possiblePairs(problem);
  return problem.reviewers.flatMap((reviewer) => {
    const able = pairs.filter((pair) => pair.reviewerId === reviewer.id).length;
    const least = Math.min(problem.minLoad, loadLimit(problem, reviewer));
    return able < least
      ? [
          `${reviewer.name}さんが利害関係なしに審査できるのは${able}件で、最少の${least}件に届きません。最少件数を下げてください。`,
        ]
      : [];
  });
}

/**
 * Reasons from the smallest violation the solver found, where no single rule is to blame.
 * @param missing column name → how many are missing, as `shortageProgram` names them.
 */
export function foundShortages(problem: AssignmentProblem, missing: ReadonlyMap<string, number>): string[] {
  const at = (name: string): number => Math.round(missing.get(name) ?? 0);
  return [
    ...problem.applications.flatMap(({ number }, place) =>
      at(`a${place}`) > 0
        ? [
            `利害関係と受持ち件数の上限をすべて守ると、${number} の審査員があと${at(`a${place}`)}人足りません。審査員を増やすか、受持ちの上限を上げてください。`,
          ]
        : [],
    ),
    ...problem.reviewers.flatMap(({ name }, place) =>
      at(`r${place}`) > 0
        ? [
            `利害関係と人数をすべて守ると、${name}さんの受持ちが最少件数に${at(`r${place}`)}件届きません。最少件数を下げてください。`,
          ]
        : [],
    ),
  ];
}
