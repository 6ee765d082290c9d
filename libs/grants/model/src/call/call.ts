import { type Fraction, type Yen, daysBetween, fiscalYearCode, tokyoDate } from '@musubi/platform/model';
import type { CostCategory, DoubleFunding } from '../application/costs.js';

/** Which other income lowers the costs the rate is applied to. */
export type DeductionRule = 'earmarked' | 'allOther' | 'nothing';

export const deductionWords: Readonly<Record<DeductionRule, string>> = {
  earmarked: '使いみちがこの事業に決まっている収入を、対象経費から差し引きます。',
  allOther: '助成金以外のすべての収入を、対象経費から差し引きます。',
  nothing: 'ほかの収入は差し引きません。',
};

/** How the grant of one course in one call is worked out. Money in whole yen. */
export interface GrantRule {
  readonly rate: Fraction;
  readonly categoryRates: Readonly<Record<string, Fraction>>;
  readonly cap: Yen;
  /** Rounding unit: 1000n is 千円未満切捨. */
  readonly unit: Yen;
  readonly deduct: DeductionRule;
  /** Cost categories of the call with their limits; the standard ones when absent. */
  readonly costs?: readonly CostCategory[];
  /** Other grants from public money; `forbidden` when absent. */
  readonly doubleFunding?: DoubleFunding;
}

/** The moments of a call. A call is open from `opensAt` (inclusive) to `closesAt` (inclusive), to the second. */
export interface CallSchedule {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Until when a 事前相談 has to be held, if the call asks for one. */
  readonly consultationBy: Date | null;
  readonly decisionOn: Date | null;
}

export type CallStatus = 'upcoming' | 'open' | 'closed';

export const callStatusWords: Readonly<Record<CallStatus, string>> = {
  upcoming: '募集前',
  open: '募集中',
  closed: '募集終了',
};

/** The deadline `17:00:00` still accepts everything up to 17:00:00.999: people are promised the whole second. */
export function callStatus(schedule: Pick<CallSchedule, 'opensAt' | 'closesAt'>, now: Date): CallStatus {
  const second = Math.floor(now.getTime() / 1000);
  if (second < Math.floor(schedule.opensAt.getTime() / 1000)) return 'upcoming';
  return second <= Math.floor(schedule.closesAt.getTime() / 1000) ? 'open' : 'closed';
}

/** Days until the last day of the call in Tokyo: 0 is today. Negative when it is over. */
export const daysLeft = (closesAt: Date, now: Date): number => daysBetween(tokyoDate(now), tokyoDate(closesAt));

/** `R8-PPJ` for fiscal year 2026. */
export const numberPrefix = (year: number, programmeCode: string): string => `${fiscalYearCode(year)}-${programmeCode}`;

/** `R8-PPJ-0001`; more than four digits grow. */
export const applicationNumber = (prefix: string, serial: number): string =>
  `${prefix}-${String(serial).padStart(4, '0')}`;
