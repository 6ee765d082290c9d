import { type Fraction, type Yen, minYen, shareOf, sumYen } from '@musubi/platform/model';
import type { GrantRule } from '../call/call.js';
import { costCategories } from './costs.js';

/** One cost of one partner. `unitPrice` is in yen including tax; the amount is `unitPrice × quantity`. */
export interface BudgetLine {
  readonly id: string;
  readonly organisationId: string;
  readonly category: string;
  readonly item: string;
  readonly unitPrice: Yen;
  readonly quantity: number;
  readonly unit: string;
  /** false: 助成の対象にしない経費 */
  readonly eligible: boolean;
}

/** One income of one partner other than the grant. `earmarked`: given for this project only (特定収入). */
export interface BudgetIncome {
  readonly id: string;
  readonly organisationId: string;
  readonly source: string;
  readonly label: string;
  readonly amount: Yen;
  readonly earmarked: boolean;
}

/** The budget of all partners. `requested` is the grant asked for, in yen. */
export interface Budget {
  readonly lines: readonly BudgetLine[];
  readonly incomes: readonly BudgetIncome[];
  readonly requested: Yen;
}

export const lineAmount = (line: Pick<BudgetLine, 'unitPrice' | 'quantity'>): Yen =>
  line.unitPrice * BigInt(line.quantity);

/** Everything the budget page shows. All in whole yen. */
export interface BudgetTotals {
  readonly expense: Yen;
  readonly eligible: Yen;
  readonly ineligible: Yen;
  /** Income other than the grant. */
  readonly otherIncome: Yen;
  /** The part of other income that lowers the eligible costs (see the call's deduction rule). */
  readonly deducted: Yen;
  readonly requested: Yen;
  /** The most this budget can be granted, whatever is requested: min(cap, floor(rate × (eligible − deducted), unit)). */
  readonly limit: Yen;
  /** min(limit, requested) */
  readonly grant: Yen;
  /** requested + otherIncome */
  readonly incomeTotal: Yen;
  /** incomeTotal − expense: 0 when the budget is balanced, negative when money is missing. */
  readonly difference: Yen;
  readonly byCategory: readonly { readonly category: string; readonly amount: Yen; readonly eligible: Yen }[];
  readonly byOrganisation: readonly { readonly organisationId: string; readonly expense: Yen; readonly income: Yen }[];
}

export function budgetTotals(budget: Budget, rule: GrantRule): BudgetTotals {
  const eligibleLines = budget.lines.filter((line) => line.eligible);
  const expense = sumYen(budget.lines.map(lineAmount));
  const eligible = sumYen(eligibleLines.map(lineAmount));
  const otherIncome = sumYen(budget.incomes.map((income) => income.amount));
  const deducted = deductedIncome(budget.incomes, rule);
  const limit = grantLimit(rule, eligibleLines, deducted);
  const incomeTotal = budget.requested + otherIncome;
  return {
    expense,
    eligible,
    ineligible: expense - eligible,
    otherIncome,
    deducted,
    requested: budget.requested,
    limit,
    grant: minYen(limit, budget.requested),
    incomeTotal,
    difference: incomeTotal - expense,
    byCategory: byCategory(budget.lines),
    byOrganisation: byOrganisation(budget),
  };
}

export function deductedIncome(incomes: readonly BudgetIncome[], rule: Pick<GrantRule, 'deduct'>): Yen {
  if (rule.deduct === 'nothing') return 0n;
  const counted = rule.deduct === 'allOther' ? incomes : incomes.filter((income) => income.earmarked);
  return sumYen(counted.map((income) => income.amount));
}

/**
 * min(cap, floor(rate × (eligible − deducted), unit)), never below 0.
 * Where categories have rates of their own, the deduction is taken from the costs with the highest rate first and the
 * exact shares are added as fractions before the one rounding at the end.
 */
export function grantLimit(rule: GrantRule, eligibleLines: readonly BudgetLine[], deducted: Yen): Yen {
  const groups = byRate(rule, eligibleLines);
  let left = deducted;
  let share: Fraction = { numerator: 0n, denominator: 1n };
  for (const group of groups) {
    const taken = minYen(left, group.amount);
    left -= taken;
    share = add(share, { ...group.rate, numerator: group.rate.numerator * (group.amount - taken) });
  }
  return minYen(rule.cap, shareOf(1n, share, rule.unit));
}

function byRate(rule: GrantRule, lines: readonly BudgetLine[]): { rate: Fraction; amount: Yen }[] {
  const groups = new Map<string, { rate: Fraction; amount: Yen }>();
  for (const line of lines) {
    const rate = rule.categoryRates[line.category] ?? rule.rate;
    const key = `${rate.numerator}/${rate.denominator}`;
    groups.set(key, { rate, amount: (groups.get(key)?.amount ?? 0n) + lineAmount(line) });
  }
  return [...groups.values()].sort((a, b) => compare(b.rate, a.rate));
}

const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};

const add = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

function byCategory(lines: readonly BudgetLine[]): BudgetTotals['byCategory'] {
  return costCategories
    .map(({ id }) => {
      const own = lines.filter((line) => line.category === id);
      return {
        category: id,
        amount: sumYen(own.map(lineAmount)),
        eligible: sumYen(own.filter((line) => line.eligible).map(lineAmount)),
      };
    })
    .filter((row) => row.amount > 0n);
}

function byOrganisation(budget: Budget): BudgetTotals['byOrganisation'] {
  const ids = new Set([...budget.lines, ...budget.incomes].map((each) => each.organisationId));
  return [...ids].map((organisationId) => ({
    organisationId,
    expense: sumYen(budget.lines.filter((line) => line.organisationId === organisationId).map(lineAmount)),
    income: sumYen(
      budget.incomes.filter((income) => income.organisationId === organisationId).map((income) => income.amount),
    ),
  }));
}
