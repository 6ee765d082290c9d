import { afterAll, describe, expect, it } from '@jest/globals';
import {
  cheapestSets,
  costOf,
  type CoverCandidate,
  type CoverInstance,
  coverProgram,
  keepsRules,
  withoutDominated,
} from '@musubi/matching/model';
import { Solver } from '@musubi/platform/server';
import fc from 'fast-check';
import { bestSets } from './best-sets.js';

/** A busy machine changes no result. */
const patient = { searchMs: 60_000, solverSeconds: 30 };

const types = ['neighbourhood', 'npo', 'company', 'school'];

const instances: fc.Arbitrary<CoverInstance> = fc
  .record({
    needs: fc.integer({ min: 1, max: 4 }),
    ownTypes: fc.subarray(types, { maxLength: 2 }),
    wanted: fc.integer({ min: 1, max: 3 }),
    most: fc.integer({ min: 1, max: 4 }),
    rows: fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        shares: fc.array(fc.constantFrom(0, 0, 0, 30, 50, 70, 100), { minLength: 4, maxLength: 4 }),
        worth: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 11 },
    ),
  })
  .map(({ rows, needs, wanted, ...rest }) => ({
    ...rest,
    needs,
    types: wanted,
    candidates: rows.map((row, at) => ({ ...row, id: `c${at}`, shares: row.shares.slice(0, needs) })),
  }));

function subsets(all: readonly CoverCandidate[], most: number): CoverCandidate[][] {
  return all.reduce<CoverCandidate[][]>(
    (found, each) => [...found, ...found.filter((set) => set.length < most).map((set) => [...set, each])],
    [[]],
  );
}

/** Costs of the best sets by trying all of them. */
function byTrying(instance: CoverInstance, sets: number): number[] {
  let possible = subsets(instance.candidates, instance.most).filter((set) => keepsRules(instance, set));
  const costs: number[] = [];
  while (costs.length < sets && possible.length > 0) {
    const best = possible.reduce((a, b) => (costOf(instance.needs, b) < costOf(instance.needs, a) ? b : a));
    costs.push(costOf(instance.needs, best));
    possible = possible.filter((set) => !best.every((each) => set.includes(each)));
  }
  return costs;
}

describe('bestSets', () => {
  const solver = new Solver();
  afterAll(() => solver.onApplicationShutdown());

  it('finds the very best set, with proof, and never breaks a rule', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const found = await bestSets(solver, instance, 3, patient);
        const [best] = byTrying(instance, 1);
        expect(found[0]?.cost).toBe(best);
        for (const { chosen, proved, gap } of found) {
          expect(keepsRules(instance, chosen)).toBe(true);
          expect([proved, gap]).toEqual([true, 0]);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('gives further sets in order, each without an earlier one in it', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const found = await bestSets(solver, instance, 4, patient);
        const ids = found.map(({ chosen }) => chosen.map((each) => each.id));
        expect(found.map((each) => each.cost)).toEqual(byTrying(instance, 4));
        ids.forEach((set, at) =>
          ids.slice(0, at).forEach((earlier) => expect(earlier.every((id) => set.includes(id))).toBe(false)),
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is confirmed by HiGHS, an independent solver, on larger numbers', async () => {
    const many = fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        shares: fc.array(fc.constantFrom(0, 0, 0, 0, 20, 45, 70, 100), { minLength: 5, maxLength: 5 }),
        worth: fc.integer({ min: 0, max: 100 }),
      }),
      { minLength: 12, maxLength: 24 },
    );
    await fc.assert(
      fc.asyncProperty(many, fc.integer({ min: 1, max: 3 }), async (rows, wanted) => {
        const candidates = rows.map((row, at) => ({ ...row, id: `c${at}` }));
        const instance = { needs: 5, candidates, ownTypes: ['npo'], types: wanted, most: 4 };
        const answer = await solver.solve({ program: coverProgram(instance, candidates), seconds: 30 });
        const search = cheapestSets(instance, candidates, { sets: 1, without: [] });
        let step = search.next(false);
        while (!step.done) step = search.next(false);
        const [best] = step.value;
        expect([best?.proved, best?.cost]).toEqual([answer?.proved, Math.round(answer?.cost ?? 0)]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('loses nothing by leaving dominated candidates away', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const kept = withoutDominated(instance, 2);
        expect(byTrying({ ...instance, candidates: kept }, 1)).toEqual(byTrying(instance, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('answers nothing when no set can be of enough types', async () => {
    const instance = { needs: 1, candidates: [], ownTypes: ['npo'], types: 2, most: 4 };
    expect(await bestSets(solver, instance, 3, patient)).toEqual([]);
  });
});
