import { describe, expect, test } from '@jest/globals';
import { fraction } from '@musubi/platform/model';
import fc from 'fast-check';
import type { GrantRule } from '../call/call.js';
import { settle } from '../report/settlement.js';
import { type Budget, budgetTotals } from './budget.js';
import { lineAmount } from './budget-limits.js';
import { readBudget } from './budget-input.js';
import { budgetIssues } from './budget-issues.js';
import { costCategories } from './costs.js';

const rule: GrantRule = { rate: fraction(9, 10), categoryRates: {}, cap: 500_000n, unit: 1000n, deduct: 'earmarked' };

const line = (unitPrice: bigint, quantity = 1, more: Partial<Budget['lines'][number]> = {}) => ({
  id: 'l',
  organisationId: 'a',
  category: 'printing',
  item: 'チラシ',
  unitPrice,
  quantity,
  unit: '枚',
  eligible: true,
  ...more,
});
const income = (amount: bigint, earmarked = false) => ({
  id: 'i',
  organisationId: 'a',
  source: 'own',
  label: '会費',
  amount,
  earmarked,
});

describe('budget', () => {
  test('a rate of 9/10 is floored to 千円', () => {
    const totals = budgetTotals({ lines: [line(123_456n)], incomes: [income(12_456n)], requested: 111_000n }, rule);
    expect(totals).toMatchObject({ limit: 111_000n, grant: 111_000n, difference: 0n, expense: 123_456n });
  });

  test('the cap holds', () => {
    expect(budgetTotals({ lines: [line(900_000n)], incomes: [], requested: 900_000n }, rule).grant).toBe(500_000n);
  });

  test('earmarked income lowers the eligible costs, other income does not', () => {
    const budget = { lines: [line(200_000n)], incomes: [income(50_000n, true), income(15_000n)], requested: 135_000n };
    expect(budgetTotals(budget, rule).limit).toBe(135_000n);
    expect(budgetTotals(budget, { ...rule, deduct: 'allOther' }).limit).toBe(121_000n);
    expect(budgetTotals(budget, { ...rule, deduct: 'nothing' }).limit).toBe(180_000n);
  });

  test('categories with a rate of their own are added before one rounding', () => {
    const mixed = { ...rule, categoryRates: { facilities: fraction(1, 2) } };
    const lines = [line(1_001n), line(1_999n, 1, { category: 'facilities' })];
    // 900.9 + 999.5 = 1900.4
    expect(budgetTotals({ lines, incomes: [], requested: 9_000n }, { ...mixed, unit: 1n }).limit).toBe(1900n);
  });

  test('issues say by how much the budget is off', () => {
    const issues = budgetIssues({ lines: [line(100_000n)], incomes: [income(5_000n)], requested: 90_000n }, rule);
    expect(issues).toEqual([
      expect.objectContaining({ field: 'incomes', message: expect.stringContaining('5,000円足りません') }),
    ]);
    expect(
      budgetIssues({ lines: [line(100_000n)], incomes: [], requested: 90_500n }, rule).map((each) => each.code),
    ).toContain('unit');
  });

  test('half-typed rows count as nothing', () => {
    const budget = readBudget(
      [
        {
          organisationId: 'a',
          values: { lines: [{ unitPrice: '1.5', quantity: 2 }, { unitPrice: '１,０００円', quantity: 3 }, null] },
        },
      ],
      '',
    );
    expect(budget.lines.map(lineAmount)).toEqual([0n, 3000n]);
    expect(budget.requested).toBe(0n);
  });
});

const yen = fc.bigInt({ min: 0n, max: 5_000_000n });
const anyBudget = fc.record({
  lines: fc.array(
    fc
      .record({
        unitPrice: yen,
        quantity: fc.integer({ min: 1, max: 50 }),
        eligible: fc.boolean(),
        category: fc.constantFrom(...costCategories.map((each) => each.id)),
      })
      .map((more) => line(more.unitPrice, more.quantity, more)),
    { maxLength: 12 },
  ),
  incomes: fc.array(
    fc.tuple(yen, fc.boolean()).map(([amount, earmarked]) => income(amount, earmarked)),
    { maxLength: 6 },
  ),
  requested: yen,
});
const anyRule = fc.record({
  rate: fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 10, max: 12 })).map(([n, d]) => fraction(n, d)),
  categoryRates: fc.constantFrom<GrantRule['categoryRates']>(
    {},
    { facilities: fraction(1, 2) },
    { other: fraction(1, 3), travel: fraction(2, 3) },
  ),
  cap: fc.constantFrom(500_000n, 1_500_000n, 3_000_000n),
  unit: fc.constantFrom(1n, 100n, 1000n),
  deduct: fc.constantFrom<GrantRule['deduct']>('earmarked', 'allOther', 'nothing'),
});

describe('the grant, whatever the budget', () => {
  test('is never above cap, request, or the costs it may pay for; the limit is a multiple of the unit', () => {
    fc.assert(
      fc.property(anyBudget, anyRule, (budget, any) => {
        const { grant, limit, eligible, deducted } = budgetTotals(budget, any);
        const payable = eligible > deducted ? eligible - deducted : 0n;
        expect(grant >= 0n && grant <= any.cap && grant <= budget.requested && grant <= payable).toBe(true);
        expect(limit === any.cap || limit % any.unit === 0n).toBe(true);
      }),
    );
  });

  test('equals the exact formula when there is one rate', () => {
    fc.assert(
      fc.property(anyBudget, anyRule, (budget, any) => {
        const single = { ...any, categoryRates: {} };
        const { grant, eligible, deducted } = budgetTotals(budget, single);
        const base = eligible > deducted ? eligible - deducted : 0n;
        const exact = (base * any.rate.numerator) / any.rate.denominator;
        const floored = exact - (exact % any.unit);
        const smallest = [any.cap, budget.requested, floored].reduce((a, b) => (a < b ? a : b));
        expect(grant).toBe(smallest);
      }),
    );
  });

  test('does not fall when an eligible cost is added, nor rise when earmarked money comes in', () => {
    fc.assert(
      fc.property(anyBudget, anyRule, yen, (budget, any, amount) => {
        const before = budgetTotals(budget, any).grant;
        expect(budgetTotals({ ...budget, lines: [...budget.lines, line(amount)] }, any).grant >= before).toBe(true);
        expect(
          budgetTotals({ ...budget, incomes: [...budget.incomes, income(amount, true)] }, any).grant <= before,
        ).toBe(true);
      }),
    );
  });

  test('parts of categories and partners add up to the whole', () => {
    fc.assert(
      fc.property(anyBudget, anyRule, (budget, any) => {
        const totals = budgetTotals(budget, any);
        const sum = (amounts: bigint[]) => amounts.reduce((a, b) => a + b, 0n);
        expect(sum(totals.byCategory.map((row) => row.amount))).toBe(totals.expense);
        expect(sum(totals.byOrganisation.map((row) => row.expense))).toBe(totals.expense);
        expect(totals.eligible + totals.ineligible).toBe(totals.expense);
        expect(totals.incomeTotal - totals.expense).toBe(totals.difference);
      }),
    );
  });

  test('a budget filled up with own money to the limit has nothing to correct', () => {
    fc.assert(
      fc.property(anyBudget, anyRule, (budget, any) => {
        const { limit, expense, otherIncome } = budgetTotals(budget, { ...any, deduct: 'nothing' });
        const requested = limit - (limit % any.unit);
        fc.pre(expense > 0n && requested > 0n && requested + otherIncome <= expense);
        const filled = {
          ...budget,
          requested,
          incomes: [...budget.incomes, income(expense - otherIncome - requested)],
        };
        expect(budgetIssues(filled, { ...any, deduct: 'nothing' })).toEqual([]);
      }),
    );
  });
});

describe('the settlement', () => {
  test('is never above the decision, and what is paid and returned closes the account', () => {
    fc.assert(
      fc.property(anyBudget, anyRule, yen, yen, (actual, any, decided, advance) => {
        const { settled, payable, returnable } = settle(any, decided, actual, advance);
        expect(settled <= decided && settled <= any.cap).toBe(true);
        expect(advance + payable - returnable).toBe(settled);
        expect(payable === 0n || returnable === 0n).toBe(true);
      }),
    );
  });
});
