import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageOf, pageRules, type Placed } from './diversity.js';
import { exposureFloor, gini, hardlyShown, shareShown } from './exposure.js';

/** More than fill a page, at most some of each. */
const ids = [...'abcdefghijklmn'];
const some = <T>(list: readonly T[]) => fc.subarray([...list]);
/** So few that they are not on the page anyway. */
const few = fc.subarray(ids, { minLength: 1, maxLength: 4 });

describe('a page of recommendations', () => {
  const ranked = fc
    .array(
      fc.record({ organisationId: fc.constantFrom(...ids), score: fc.double({ min: 1, max: 2.5, noNaN: true }) }),
      {
        maxLength: 80,
        size: 'max',
      },
    )
    .map((list) => list.sort((a, b) => b.score - a.score).map((each, at): Placed => ({ ...each, id: String(at) })));

  it('is never filled by one organisation, invents nothing and keeps the order', () => {
    fc.assert(
      fc.property(ranked, fc.integer({ min: 1, max: 20 }), some(ids), (list, first, seldom) => {
        const rules = pageRules(first);
        const page = pageOf(list, (id) => seldom.includes(id), rules);
        expect(page.length).toBeLessThanOrEqual(first);
        expect(new Set(page.map((each) => each.id)).size).toBe(page.length);
        for (const id of ids)
          expect(page.filter((each) => each.organisationId === id).length).toBeLessThanOrEqual(rules.perOrganisation);
        expect(page.map((each) => each.score)).toEqual(page.map((each) => each.score).sort((a, b) => b - a));
      }),
    );
  });

  it('has somebody hardly shown on it wherever one fits well enough, and takes nobody else off for it', () => {
    fc.assert(
      fc.property(ranked, fc.constantFrom(5, 10, 20), few, (list, first, seldom) => {
        const rules = pageRules(first);
        const isSeldom = ({ organisationId }: Placed) => seldom.includes(organisationId);
        const page = pageOf(list, (id) => seldom.includes(id), rules);
        const before = list.filter(
          ({ organisationId }, at) =>
            list.slice(0, at).filter((each) => each.organisationId === organisationId).length < rules.perOrganisation,
        );
        const fitting = before.filter((each) => isSeldom(each) && each.score >= before[0]!.score * rules.enough);
        expect(page.filter(isSeldom).length).toBeGreaterThanOrEqual(Math.min(rules.kept, fitting.length));
        expect(page.length).toBe(Math.min(first, before.length));
        const gone = before.slice(0, first).filter((each) => !page.includes(each));
        expect(gone.some(isSeldom)).toBe(false);
        expect(gone.length).toBeLessThanOrEqual(rules.kept);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps a place for somebody hardly shown who fits well enough', () => {
    const list = Array.from({ length: 8 }, (_, at): Placed => ({
      id: `${at}`,
      organisationId: `${at}`,
      score: 1 - at / 20,
    }));
    const page = pageOf(list, (id) => id === '7', pageRules(5));
    expect(page.map((each) => each.id)).toEqual(['0', '1', '2', '3', '7']);
    const poor = list.map((each) => (each.id === '7' ? { ...each, score: 0.1 } : each));
    expect(pageOf(poor, (id) => id === '7', pageRules(5)).map((each) => each.id)).toEqual(['0', '1', '2', '3', '4']);
  });
});

describe('exposure', () => {
  it('is measured by share and Gini', () => {
    expect(gini([1, 1, 1, 1])).toBeCloseTo(0);
    expect(gini([0, 0, 0, 4])).toBeCloseTo(0.75);
    expect(gini([])).toBe(0);
    expect(shareShown([0, 1, 2, 0])).toBe(0.5);
  });

  it('is low below the floor and below half of what is usual: in a young town nobody is singled out', () => {
    expect([0, 0, 0].filter(hardlyShown([0, 0, 0]))).toEqual([]);
    expect([0, 1, 2, 9].filter(hardlyShown([0, 1, 2, 9]))).toEqual([0, 1]);
    expect([0, 9, 10, 400].filter(hardlyShown([0, 9, 10, 400]))).toEqual([0, 9]);
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }), (counts) => {
        const seldom = counts.filter(hardlyShown(counts));
        expect(seldom.length).toBeLessThan(counts.length);
        expect(seldom.every((each) => each < exposureFloor)).toBe(true);
      }),
    );
  });
});
