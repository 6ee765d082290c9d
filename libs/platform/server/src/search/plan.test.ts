import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planOf } from './plan.js';
import { idf, type Unit } from './query.js';

const documents = 1_000_000;

const unit = (term: string, having: number, titled: number): Unit => ({
  term,
  weight: idf(documents, having),
  same: [],
  together: [],
  groupIdf: 0,
  sameIdfs: [],
  togetherIdfs: [],
  documents: having,
  strong: [titled, titled / 4, titled / 16, titled / 64].map(Math.floor),
});
const field = { documents, selectivity: 1, filters: [] };
const text = (parts: readonly (readonly string[])[]) => parts.map((part) => part.join(' & '));

describe('plan', () => {
  it('looks at everything while that fits', () => {
    const plan = planOf([unit('甲', 300, 30), unit('乙', 900, 90)], field, 1_500);
    expect(plan).toEqual({ parts: [["(('甲')) | (('乙'))"]], partial: false });
  });

  it('takes rare words alone, and common ones only together or where they are strong', () => {
    const plan = planOf([unit('甲', 60, 6), unit('乙', 10_000, 1_000), unit('丙', 20_000, 2_000)], field, 1_500);
    expect(plan.partial).toBe(true);
    expect(text(plan.parts)).toContain("(('甲'))");
    for (const common of ["(('乙'))", "(('丙'))"]) expect(text(plan.parts)).not.toContain(common);
    expect(text(plan.parts).some((part) => part.includes('乙') && part.includes('丙'))).toBe(true);
  });

  it('always finds something, within what it may score', () => {
    const units = fc.array(fc.tuple(fc.integer({ min: 1, max: 900_000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(units, fc.integer({ min: 100, max: 5_000 }), (list, budget) => {
        const query = list.map(([having, share], at) => unit(`w${at}`, having, Math.floor(having * share)));
        const plan = planOf(query, field, budget);
        expect(plan.parts.length).toBeGreaterThan(0);
        const sizes = new Map(query.map((each) => [`(('${each.term}'))`, each.documents]));
        // A word alone is never longer than what may be scored.
        for (const part of plan.parts)
          if (part.length === 1) expect(sizes.get(part[0]!) ?? 0).toBeLessThanOrEqual(budget);
      }),
    );
  });
});
