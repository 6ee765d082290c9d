import { type Fraction, type Yen, minYen, shareOf, sumYen } from '@musubi/platform/model';
import type { GrantRule } from '../call/call.js';
import { type AcceptedCosts, acceptedCosts, admissibleAmount, lineAmount } from './budget-limits.js';
import { costCategories, costCategory, publicGrantSource } from './costs.js';

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
  /** What an inspection left of the amount, in yen; absent before one. */
  readonly accepted?: Yen;
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

/** Everything the budget page shows. All in whole yen. */
export interface BudgetTotals {
  readonly expense: Yen;
  /** Costs that count, after every limit of the call. */
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
  readonly byCategory: readonly CategoryTotal[];
  readonly byOrganisation: readonly { readonly organisationId: string; readonly expense: Yen; readonly income: Yen }[];
}

/** One cost category over all partners. */
export interface CategoryTotal {
  readonly category: string;
  readonly amount: Yen;
  /** What counts of it. */
  readonly eligible: Yen;
  /** What the limits of the call cut off, beside what is not eligible anyway. */
  readonly cut: Yen;
  /** Yen per partner; partners without such costs are left out. */
  readonly byOrganisation: Readonly<Record<string, Yen>>;
}

export function budgetTotals(budget: Budget, rule: GrantRule): BudgetTotals {
  const accepted = acceptedCosts(budget.lines, rule);
  const expense = sumYen(budget.lines.map(lineAmount));
  const eligible = sumYen(accepted.values());
  const otherIncome = sumYen(budget.incomes.map((income) => income.amount));
  const deducted = deductedIncome(budget.incomes, rule);
  const limit = grantLimit(rule, accepted, deducted);
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
    byCategory: byCategory(budget.lines, rule, accepted),
    byOrganisation: byOrganisation(budget),
  };
}

/** Other grants from public money are deducted where the call says so, whatever else is. */
export function deductedIncome(
  incomes: readonly BudgetIncome[],
  rule: Pick<GrantRule, 'deduct' | 'doubleFunding'>,
): Yen {
  const doubly = (income: BudgetIncome) => rule.doubleFunding === 'deducted' && income.source === publicGrantSource;
  const ruled: Record<GrantRule['deduct'], (income: BudgetIncome) => boolean> = {
    nothing: () => false,
    allOther: () => true,
    earmarked: (income) => income.earmarked,
  };
  return sumYen(incomes.filter((each) => doubly(each) || ruled[rule.deduct](each)).map((each) => each.amount));
}

/**
 * min(cap, floor(rate × (eligible − deducted), unit)), never below 0.
 * Where categories have rates of their own, the deduction is taken from the costs with the highest rate first and the
 * exact shares are added as fractions before the one rounding at the end.
 */
export function grantLimit(rule: GrantRule, accepted: AcceptedCosts, deducted: Yen): Yen {
  let left = deducted;
  let share: Fraction = { numerator: 0n, denominator: 1n };
  for (const group of byRate(rule, accepted)) {
    const taken = minYen(left, group.amount);
    left -= taken;
    share = add(share, { ...group.rate, numerator: group.rate.numerator * (group.amount - taken) });
  }
  return minYen(rule.cap, shareOf(1n, share, rule.unit));
}

function byRate(rule: GrantRule, accepted: AcceptedCosts): { rate: Fraction; amount: Yen }[] {
  const groups = new Map<string, { rate: Fraction; amount: Yen }>();
  for (const [category, amount] of accepted) {
    const rate = costCategory(category, rule.costs)?.rate ?? rule.categoryRates[category] ?? rule.rate;
    const key = `${rate.numerator}/${rate.denominator}`;
    groups.set(key, { rate, amount: (groups.get(key)?.amount ?? 0n) + amount });
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

function byCategory(lines: readonly BudgetLine[], rule: GrantRule, accepted: AcceptedCosts): CategoryTotal[] {
  const costs = rule.costs ?? costCategories;
  // Categories the call no longer has keep their place at the end: nothing typed may vanish from the sums.
  const ids = new Set([...costs.map((each) => each.id), ...lines.map((line) => line.category)]);
  return [...ids]
    .map((category) => {
      const own = lines.filter((line) => line.category === category);
      const eligible = accepted.get(category) ?? 0n;
      return {
        category,
        amount: sumYen(own.map(lineAmount)),
        eligible,
        cut: sumYen(own.map((line) => admissibleAmount(line, costs))) - eligible,
        byOrganisation: amountsByOrganisation(own),
      };
    })
    .filter((row) => row.amount > 0n);
}

function amountsByOrganisation(lines: readonly BudgetLine[]): Record<string, Yen> {
  const sums: Record<string, Yen> = {};
  for (const line of lines) sums[line.organisationId] = (sums[line.organisationId] ?? 0n) + lineAmount(line);
  return sums;
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
