import { type FieldIssue, formatYen } from '@musubi/platform/model';
import type { GrantRule } from '../call/call.js';
import { type Budget, type BudgetTotals, budgetTotals } from './budget.js';
import { publicGrantSource } from './costs.js';

type Check = (totals: BudgetTotals, rule: GrantRule, budget: Budget) => FieldIssue | null;

const checks: readonly Check[] = [
  ({ expense }) => (expense > 0n ? null : issue('lines', 'required', '支出を1件以上入力してください。')),
  ({ requested }) => (requested > 0n ? null : issue('requested', 'required', '申請する助成金の額を入力してください。')),
  (_totals, { doubleFunding = 'forbidden' }, { incomes }) =>
    doubleFunding === 'forbidden' && incomes.some((each) => each.source === publicGrantSource && each.amount > 0n)
      ? issue(
          'incomes',
          'doubleFunding',
          '市・国・県のほかの補助金と重ねて受けることはできません。窓口に相談してください。',
        )
      : null,
  ({ requested }, { unit }) =>
    requested % unit === 0n
      ? null
      : issue('requested', 'unit', `助成金の額は${formatYen(unit)}単位で入力してください（端数は切り捨てます）。`),
  ({ requested }, { cap }) =>
    requested <= cap
      ? null
      : issue('requested', 'aboveCap', `助成金の額がコースの上限${formatYen(cap)}をこえています。`),
  ({ requested, limit }, { cap }) =>
    requested > limit && requested <= cap
      ? issue(
          'requested',
          'aboveLimit',
          `この予算で受けられる助成金は${formatYen(limit)}までです。額を下げるか、対象経費を見直してください。`,
        )
      : null,
  ({ difference, requested }) => {
    if (difference === 0n || requested === 0n) return null;
    return difference > 0n
      ? issue(
          'incomes',
          'incomeAbove',
          `収入が支出より${formatYen(difference)}多くなっています。収入と支出を同じ額にしてください。`,
        )
      : issue(
          'incomes',
          'incomeBelow',
          `収入が支出より${formatYen(-difference)}足りません。自己資金などを加えて同じ額にしてください。`,
        );
  },
];

/** What keeps a whole budget from being submitted, in the order a person would put it right. */
export function budgetIssues(budget: Budget, rule: GrantRule): FieldIssue[] {
  const totals = budgetTotals(budget, rule);
  return checks.flatMap((check) => check(totals, rule, budget) ?? []);
}

function issue(field: string, code: string, message: string): FieldIssue {
  return { field, code, message };
}
