import {
  type AssignmentPair,
  type AssignmentProblem,
  assignmentWeights,
  expertiseOf,
  loadLimit,
  pairKey,
  possiblePairs,
} from './assignment.js';

/** A mixed-integer program in CPLEX LP text, and what its columns mean. */
export interface AssignmentProgram {
  readonly text: string;
  /** All columns in the order of the objective. */
  readonly columns: readonly string[];
  /** Column name → the pair it stands for. */
  readonly pairs: ReadonlyMap<string, AssignmentPair>;
}

interface Columns {
  readonly of: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, AssignmentPair>;
}

function columnsOf(problem: AssignmentProblem): Columns {
  const pairs = possiblePairs(problem).map((pair, place): [string, AssignmentPair] => [`x${place}`, pair]);
  return { pairs: new Map(pairs), of: new Map(pairs.map(([name, pair]) => [pairKey(pair), name])) };
}

const sum = (terms: readonly string[]): string => (terms.length === 0 ? '0 nothing' : terms.join(' + '));

/** The best assignment: maximises `assignmentWorth` under the hard rules. */
export function assignmentProgram(problem: AssignmentProblem): AssignmentProgram {
  const columns = columnsOf(problem);
  const mixtures = mixtureTerms(problem, columns);
  const worth: Term[] = [
    ...[...columns.pairs].map(([name, pair]): Term => [assignmentWeights.expertise * expertise(problem, pair), name]),
    ...mixtures.map(({ name }): Term => [assignmentWeights.background, name]),
    [assignmentWeights.spread, 'lowest'],
    [-assignmentWeights.spread, 'highest'],
  ];
  const rules = [
    ...problem.applications.map(({ id }) => `${sum(of(columns, 'applicationId', id))} = ${problem.perApplication}`),
    ...problem.reviewers.flatMap((reviewer) => {
      const load = sum(of(columns, 'reviewerId', reviewer.id));
      return [
        `${load} <= ${loadLimit(problem, reviewer)}`,
        `${load} >= ${Math.min(problem.minLoad, loadLimit(problem, reviewer))}`,
        `${load} - highest <= 0`,
        `${load} - lowest >= 0`,
      ];
    }),
    // A fixed pair that is not possible any more has no column: no assignment keeps this rule.
    ...fixedRules(problem, columns, [`${sum([])} = 1`]),
    ...mixtures.map(({ name, members }) => `${sum(members)} - ${name} >= 0`),
  ];
  const bounds = mixtures.map(({ name }) => `${name} <= 1`);
  return program('Maximize', worth, rules, bounds, columns);
}

/** How far the rules are from being kept: `a<n>` reviewers missing at application n, `r<n>` applications missing at reviewer n. */
export function shortageProgram(problem: AssignmentProblem): AssignmentProgram {
  const columns = columnsOf(problem);
  const missing: Term[] = [
    ...problem.applications.map((_each, place): Term => [1, `a${place}`]),
    ...problem.reviewers.map((_each, place): Term => [1, `r${place}`]),
    ...[...columns.pairs.keys()].map((name): Term => [0, name]),
  ];
  const rules = [
    ...problem.applications.map(
      ({ id }, place) => `${sum(of(columns, 'applicationId', id))} + a${place} = ${problem.perApplication}`,
    ),
    ...problem.reviewers.flatMap((reviewer, place) => {
      const load = sum(of(columns, 'reviewerId', reviewer.id));
      return [
        `${load} <= ${loadLimit(problem, reviewer)}`,
        `${load} + r${place} >= ${Math.min(problem.minLoad, loadLimit(problem, reviewer))}`,
      ];
    }),
    // What is not possible is told apart from what is missing: here it asks for nothing.
    ...fixedRules(problem, columns, []),
  ];
  return program('Minimize', missing, rules, [], columns);
}

const of = ({ pairs }: Columns, side: keyof AssignmentPair, id: string): string[] =>
  [...pairs].filter(([, pair]) => pair[side] === id).map(([name]) => name);

/** What is fixed stays; `impossible` is asked for a pair that has no column. */
const fixedRules = (problem: AssignmentProblem, columns: Columns, impossible: readonly string[]): string[] =>
  problem.fixed.flatMap((pair) => {
    const column = columns.of.get(pairKey(pair));
    return column ? [`${column} = 1`] : impossible;
  });

function expertise(problem: AssignmentProblem, pair: AssignmentPair): number {
  const application = problem.applications.find(({ id }) => id === pair.applicationId);
  const reviewer = problem.reviewers.find(({ id }) => id === pair.reviewerId);
  return application && reviewer ? expertiseOf(application, reviewer) : 0;
}

/** One column per application and background: 1 as soon as somebody of that background reads it. */
function mixtureTerms(problem: AssignmentProblem, columns: Columns) {
  const backgrounds = [...new Set(problem.reviewers.map(({ background }) => background))];
  return problem.applications.flatMap((application, at) =>
    backgrounds.flatMap((background, place) => {
      const members = problem.reviewers
        .filter((each) => each.background === background)
        .flatMap((each) => columns.of.get(pairKey({ applicationId: application.id, reviewerId: each.id })) ?? []);
      return members.length === 0 ? [] : [{ name: `z${at}_${place}`, members }];
    }),
  );
}

/** A coefficient and its column. */
type Term = readonly [coefficient: number, column: string];

function program(
  direction: 'Maximize' | 'Minimize',
  objective: readonly Term[],
  rules: readonly string[],
  bounds: readonly string[],
  { pairs }: Columns,
): AssignmentProgram {
  const terms: readonly Term[] = [...objective, [0, 'nothing']];
  const text = [
    ...[direction, ` obj: ${terms.map(([by, name]) => `${by < 0 ? '-' : '+'} ${Math.abs(by)} ${name}`).join(' ')}`],
    ...['Subject To', ...rules.map((rule, place) => ` c${place}: ${rule}`)],
    ...['Bounds', ' nothing = 0', ...bounds.map((each) => ` ${each}`)],
    ...['Binary', ` ${[...pairs.keys()].join(' ')}`, 'End'],
  ].join('\n');
  return { text, pairs, columns: terms.map(([, name]) => name) };
}
