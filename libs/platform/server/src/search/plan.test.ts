import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Field } from './field.js';
import { planOf } from './plan.js';
import { idf, type Unit } from './query.js';
import { type Bits, both, either, type Sample, sizeOf, without } from './sample.js';
import type { Match } from './statement.js';

const documents = 1_000_000;

const none: Bits = new Uint32Array(0);
const unit = (term: string, having: number, titled: number, seen = none): Unit => ({
  term,
  weight: idf(documents, having),
  same: [],
  together: [],
  groupIdf: 0,
  sameIdfs: [],
  togetherIdfs: [],
  documents: having,
  strong: [titled, titled / 4, titled / 16, titled / 64].map(Math.floor),
  seen,
  strongSeen: [seen, seen, seen, seen],
});
const undrawn: Sample = { size: 0, all: none, having: () => none };
const field = new Field(documents, undrawn);
const text = (parts: readonly Match[]) => parts.map((part) => part.queries.join(' & '));

describe('plan', () => {
  it('looks at everything while that fits', () => {
    const plan = planOf([unit('甲', 300, 30), unit('乙', 900, 90)], field, 7_000);
    expect(plan).toEqual({ parts: [{ queries: ["(('甲')) | (('乙'))"] }], partial: false });
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
        for (const { queries, part } of plan.parts)
          if (queries.length === 1 && !part) expect(sizes.get(queries[0]!) ?? 0).toBeLessThanOrEqual(budget);
      }),
    );
  });

  it('knows from the sample what meets, and what never goes with a filter', () => {
    const size = 3_200;
    const bits = (has: (at: number) => boolean): Bits => {
      const found = new Uint32Array(size / 32);
      for (let at = 0; at < size; at++) if (has(at)) found[at >>> 5]! |= 1 << (at & 31);
      return found;
    };
    const lexemes = new Map([['f:safety', bits((at) => at < 400)]]);
    const sample: Sample = {
      size,
      all: bits(() => true),
      having: (lexeme) => lexemes.get(lexeme) ?? bits(() => false),
    };
    const safety = new Field(documents, sample, [{ name: 'fields', lexemes: ['f:safety'] }]);
    const [drum, often, help] = [bits((at) => at >= 400 && at < 1_000), bits((at) => at < 200), bits((at) => at < 100)];
    const units = [unit('太鼓', 187_500, 0, drum), unit('避難所', 62_500, 0, often), unit('炊き出し', 31_250, 0, help)];
    const parts = text(planOf(units, safety, 40_000).parts);
    expect(parts.some((part) => part.includes('太鼓'))).toBe(false);
    expect(parts.some((part) => part.includes('避難所'))).toBe(true);
    expect(safety.rowsOf({ lists: [62_500, 31_250], seen: both(often, help) })).toBe(31_250);
  });
});

describe('sets of the sample', () => {
  it('count, meet, join and part as sets do', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 95 }));
    const bitsOf = (list: readonly number[]): Bits => {
      const bits = new Uint32Array(3);
      for (const at of list) bits[at >>> 5]! |= 1 << (at & 31);
      return bits;
    };
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [left, right] = [bitsOf(a), bitsOf(b)];
        expect(sizeOf(left)).toBe(a.length);
        expect(both(left, right)).toEqual(bitsOf(a.filter((each) => b.includes(each))));
        expect(either(left, right)).toEqual(bitsOf([...a, ...b]));
        expect(without(left, right)).toEqual(bitsOf(a.filter((each) => !b.includes(each))));
      }),
    );
  });
});
