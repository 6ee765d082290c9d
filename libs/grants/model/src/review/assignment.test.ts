import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import highs from 'highs';
import {
  type AssignmentPair,
  type AssignmentProblem,
  assignmentWorth,
  keepsRules,
  possiblePairs,
} from './assignment.js';
import { assignmentProgram, shortageProgram } from './assignment-program.js';
import { foundShortages, obviousShortages } from './assignment-reasons.js';

interface Solution {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Primal: number }>>;
}
const solver = (highs as unknown as () => Promise<{ solve(program: string, options: object): Solution }>)();
const fieldsOfAll = ['welfare', 'children', 'disaster'];

const aProblem: fc.Arbitrary<AssignmentProblem> = fc
  .record({
    applications: fc.array(fc.subarray(fieldsOfAll), { minLength: 1, maxLength: 3 }),
    reviewers: fc.array(
      fc.record({
        fields: fc.subarray(fieldsOfAll),
        background: fc.constantFrom('academic', 'civic'),
        maxLoad: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    perApplication: fc.integer({ min: 1, max: 3 }),
    minLoad: fc.integer({ min: 0, max: 2 }),
    maxLoad: fc.integer({ min: 1, max: 3 }),
    closed: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 4 }),
    fixed: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 1 }),
  })
  .map(({ applications, reviewers, closed, fixed, ...limits }) => {
    const pair = ([a, r]: [number, number]) => ({ applicationId: `a${a}`, reviewerId: `r${r}` });
    const there = ([a, r]: [number, number]) => a < applications.length && r < reviewers.length;
    return {
      ...limits,
      applications: applications.map((fields, at) => ({ id: `a${at}`, number: `R8-T-${at}`, fields })),
      reviewers: reviewers.map((each, at) => ({ id: `r${at}`, name: `審査${at}`, ...each })),
      conflicts: closed.filter(there).map(pair),
      fixed: fixed.filter(there).map(pair),
    };
  });

/** Every assignment that keeps the rules, by trying all subsets of the possible pairs. */
function bestByHand(problem: AssignmentProblem): number | null {
  const pairs = possiblePairs(problem);
  let best: number | null = null;
  for (let subset = 0; subset < 2 ** pairs.length; subset += 1) {
    const chosen = pairs.filter((_pair, at) => (subset >> at) & 1);
    if (chosen.length !== problem.applications.length * problem.perApplication || !keepsRules(problem, chosen))
      continue;
    const worth = assignmentWorth(problem, chosen);
    best = best === null || worth > best ? worth : best;
  }
  return best;
}

async function solved(problem: AssignmentProblem): Promise<readonly AssignmentPair[] | null> {
  const { text, pairs } = assignmentProgram(problem);
  const solution = (await solver).solve(text, { mip_rel_gap: 0, output_flag: false });
  if (solution.Status !== 'Optimal') return null;
  return [...pairs].filter(([name]) => (solution.Columns[name]?.Primal ?? 0) > 0.5).map(([, pair]) => pair);
}

describe('assignment of reviewers', () => {
  it('is as good as the best of all possible ones, and impossible exactly when none is possible, with a reason', async () => {
    let [possible, impossible] = [0, 0];
    await fc.assert(
      fc.asyncProperty(aProblem, async (problem) => {
        const best = bestByHand(problem);
        const found = await solved(problem);
        if (best !== null) {
          possible += 1;
          expect(found && keepsRules(problem, found)).toBe(true);
          expect(found && assignmentWorth(problem, found)).toBe(best);
          return;
        }
        impossible += 1;
        expect(found).toBeNull();
        const { text } = shortageProgram(problem);
        const shortage = (await solver).solve(text, { output_flag: false });
        const missing = new Map(Object.entries(shortage.Columns).map(([name, column]) => [name, column.Primal]));
        expect([...obviousShortages(problem), ...foundShortages(problem, missing)]).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(possible, impossible)).toBeGreaterThan(10);
  }, 60_000);

  const problem = (parts: Partial<AssignmentProblem>): AssignmentProblem => ({
    applications: [{ id: 'a', number: 'R8-PPJ-0001', fields: ['welfare'] }],
    reviewers: ['p', 'q', 's'].map((id) => ({ id, name: `審査${id}`, fields: [], background: 'civic', maxLoad: null })),
    ...{ conflicts: [], fixed: [], perApplication: 3, minLoad: 0, maxLoad: 5 },
    ...parts,
  });

  it('names the application that lacks reviewers without a conflict', () => {
    expect(obviousShortages(problem({ conflicts: [{ applicationId: 'a', reviewerId: 'p' }] }))).toEqual([
      'R8-PPJ-0001 を審査できる利害関係のない審査員が2人しかいません（3人必要です）。審査員を増やすか、1件あたりの審査員を減らしてください。',
    ]);
  });

  it('names limits that cannot be kept', () => {
    expect(obviousShortages(problem({ perApplication: 1, minLoad: 1 }))[0]).toContain('最少件数を下げてください');
    const tired = problem({}).reviewers.map((each) => ({ ...each, maxLoad: 0 }));
    expect(obviousShortages(problem({ reviewers: tired }))[0]).toContain('必要な3件分');
    expect(obviousShortages(problem({}))).toEqual([]);
  });

  it('prefers those who know the field, and mixes backgrounds', async () => {
    const reviewers = [
      { id: 'p', name: 'p', fields: ['welfare'], background: 'civic', maxLoad: null },
      { id: 'q', name: 'q', fields: [], background: 'civic', maxLoad: null },
      { id: 's', name: 's', fields: [], background: 'academic', maxLoad: null },
    ];
    const found = await solved(problem({ reviewers, perApplication: 2 }));
    expect(found?.map((pair) => pair.reviewerId).sort()).toEqual(['p', 's']);
  });

  it('assigns forty applications to twelve reviewers in seconds', async () => {
    const many = problem({
      applications: Array.from({ length: 40 }, (_each, at) => ({
        id: `a${at}`,
        number: `R8-T-${at}`,
        fields: [fieldsOfAll[at % 3]!],
      })),
      reviewers: Array.from({ length: 12 }, (_each, at) => ({
        id: `r${at}`,
        name: `審査${at}`,
        fields: [fieldsOfAll[(at * 7) % 3]!],
        background: ['academic', 'civic', 'business'][at % 3]!,
        maxLoad: null,
      })),
      conflicts: Array.from({ length: 30 }, (_each, at) => ({
        applicationId: `a${(at * 11) % 40}`,
        reviewerId: `r${(at * 5) % 12}`,
      })),
      maxLoad: 12,
    });
    const found = await solved(many);
    expect(found && keepsRules(many, found)).toBe(true);
  }, 60_000);
});
