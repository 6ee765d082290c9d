import { fraction } from '@musubi/platform/model';
import { costsOf, type CostSetting, type DoubleFunding } from '../application/costs.js';
import { type AwardSetting, awardSetting } from './award-setting.js';
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
  /** Null: the standard cost categories. Absent in what was handed in before calls had a list of their own. */
  readonly costs?: readonly CostSetting[] | null;
  readonly doubleFunding?: DoubleFunding;
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
  costs: costsOf(call.costs),
  doubleFunding: call.doubleFunding ?? 'forbidden',
});

/** The rules one award is under, frozen when it was decided; `award` is the call's setting as it was stored then. */
export interface AwardTerms {
  readonly call: CallTerms;
  readonly course: CourseTerms;
  readonly award: unknown;
}

/** Shares, limits and days an award was promised: what its call says later does not reach it. */
export const settingOfAward = (terms: AwardTerms): AwardSetting => awardSetting(terms.award);
