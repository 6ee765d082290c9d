import { fraction } from '@musubi/platform/model';
import type { DeductionRule, GrantRule } from './call.js';

/** A course as JSON carries it: amounts of yen as digit strings, rates as pairs. */
export interface CourseTerms {
  readonly rateNumerator: number;
  readonly rateDenominator: number;
  readonly categoryRates: Readonly<Record<string, readonly [number, number]>>;
  readonly capYen: string;
}

export interface CallTerms {
  readonly unitYen: string;
  readonly deduct: DeductionRule;
}

/** How the grant of this course in this call is worked out. */
export const grantRuleOf = ({ call, course }: { call: CallTerms; course: CourseTerms }): GrantRule => ({
  rate: fraction(course.rateNumerator, course.rateDenominator),
  categoryRates: Object.fromEntries(
    Object.entries(course.categoryRates).map(([category, [n, d]]) => [category, fraction(n, d)]),
  ),
  cap: BigInt(course.capYen),
  unit: BigInt(call.unitYen),
  deduct: call.deduct,
});
