import { describe, expect, it } from '@jest/globals';
import { encodeImpact, impactPerRank, impactsOf, labelWeights, quoteLexeme } from './impact.js';

/** The formula of PostgreSQL, written once more. */
function impactIn(code: string): number {
  const weights = code.split(',').map((each): number => labelWeights['DCBA'.indexOf(each.at(-1)!)]!);
  const best = Math.max(...weights);
  const at = weights.indexOf(best);
  const sum = weights.reduce((total, weight, index) => total + weight / (index + 1) ** 2, 0);
  return ((best + sum - best / (at + 1) ** 2) / 1.64493406685) * impactPerRank;
}

describe('impact in weight labels', () => {
  it('comes back within a few percent', () => {
    for (let impact = 0.25; impact <= 2.2; impact += 0.01)
      expect(Math.abs(Math.log(impactIn(encodeImpact(impact)) / impact))).toBeLessThan(0.14);
  });
  it('is small for passing mentions and saturates', () => {
    const averages = { body: 50, title: 5 };
    const body = Array.from({ length: 50 }, (_, index) => `w${index}`);
    const once = impactsOf([], [...body, '公園'], averages).get('公園')!;
    const often = impactsOf(['公園'], [...body, ...Array<string>(9).fill('公園')], averages).get('公園')!;
    expect(once).toBeCloseTo(0.5, 1);
    expect(often).toBeGreaterThan(1.5);
    expect(often).toBeLessThan(2.2);
  });
  it('quotes what would break a literal', () => expect(quoteLexeme(`a'b\\c`)).toBe(`'a''b\\\\c'`));
});
