import { type Yen, minYen } from '@musubi/platform/model';
import { type Budget, budgetTotals } from '../application/budget.js';
import type { GrantRule } from '../call/call.js';

export interface Settlement {
  /** 確定額 */
  readonly settled: Yen;
  /** Still to be paid after the advance (精算払). */
  readonly payable: Yen;
  /** Advance above the settled amount, to be returned (返還). */
  readonly returnable: Yen;
}

/**
 * 額の確定: the grant formula on actual figures, never above the decided amount. `actual.requested` is ignored: the
 * decision takes its place. All amounts in yen.
 */
export function settle(rule: GrantRule, decided: Yen, actual: Budget, advance: Yen = 0n): Settlement {
  const settled = minYen(decided, budgetTotals({ ...actual, requested: decided }, rule).grant);
  const open = settled - advance;
  return { settled, payable: open > 0n ? open : 0n, returnable: open < 0n ? -open : 0n };
}
