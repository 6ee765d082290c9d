import { afterAll, describe, expect, it } from '@jest/globals';
import { type AssignmentInstance, keepsLimits, type Pair, points } from '@musubi/matching/model';
import { Solver } from '@musubi/platform/server';
import fc from 'fast-check';
import { bestPairs } from './best-pairs.js';

const organisations = ['a', 'b', 'c', 'd'];
const pairs = fc.uniqueArray(
  fc
    .record({
      need: fc.integer({ min: 0, max: 4 }),
      organisationId: fc.constantFrom(...organisations),
      score: fc.integer({ min: 1, max: 3_000 }),
    })
    .map(({ need, organisationId, score }) => ({
      needId: `n${need}`,
      ownerId: organisations[need % 3]!,
      organisationId,
      score: score / 1_000,
    }))
    .filter((pair) => pair.ownerId !== pair.organisationId),
  { maxLength: 9, selector: (pair) => `${pair.needId}${pair.organisationId}` },
);
const instances: fc.Arbitrary<AssignmentInstance> = fc
  .record({
    pairs,
    free: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    perOrganisation: fc.integer({ min: 1, max: 2 }),
    perNeed: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ free, ...rest }) => ({ ...rest, free: new Map(organisations.map((id, at) => [id, free[at]!])) }));

const total = (chosen: readonly Pair[]): number => chosen.reduce((sum, pair) => sum + points(pair), 0);

function byTrying(instance: AssignmentInstance): number {
  const all = instance.pairs.reduce<Pair[][]>((sets, pair) => [...sets, ...sets.map((set) => [...set, pair])], [[]]);
  return Math.max(...all.filter((set) => keepsLimits(instance, set)).map(total));
}

describe('bestPairs', () => {
  const solver = new Solver();
  afterAll(() => solver.onApplicationShutdown());

  it('is the best choice of all, and no load limit is ever broken', async () => {
    await fc.assert(
      fc.asyncProperty(instances, async (instance) => {
        const { chosen, proved } = await bestPairs(solver, instance);
        expect(keepsLimits(instance, chosen)).toBe(true);
        expect([proved, total(chosen)]).toEqual([true, byTrying(instance)]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
