import { describe, expect, test } from '@jest/globals';
import { fraction, shareOf, sumYen } from '@musubi/platform/model';
import fc from 'fast-check';
import type { GrantRule } from '../call/call.js';
import { grantRuleOf } from '../call/grant-rule.js';
import { settle } from '../report/settlement.js';
import { type Budget, budgetTotals } from './budget.js';
import { budgetIssues } from './budget-issues.js';
import { acceptedCosts, admissibleAmount, lineAmount } from './budget-limits.js';
import { costLimitWords, costSettingIssues } from './cost-settings.js';
import { type CostCategory, costsOf, standardCostSettings } from './costs.js';

const base: GrantRule = { rate: fraction(9, 10), categoryRates: {}, cap: 3_000_000n, unit: 1000n, deduct: 'earmarked' };
const line = (category: string, unitPrice: bigint, quantity = 1, eligible = true) => ({
  ...{ id: 'l', organisationId: 'a', item: '品', unit: '', category, unitPrice, quantity, eligible },
});
const costs = (...list: (Partial<CostCategory> & { id: string })[]): CostCategory[] =>
  list.map((each) => ({ title: each.id, help: '', ...each }));

describe('limits of cost categories', () => {
  test('an item at the limit does not count, one yen under it does', () => {
    expect(admissibleAmount(line('supplies', 20_000n, 3))).toBe(0n);
    expect(admissibleAmount(line('supplies', 19_999n, 3))).toBe(59_997n);
  });

  test('a category the call does not pay for does not count', () => {
    const own = { ...base, costs: costs({ id: 'food', eligible: false }, { id: 'rent' }) };
    const totals = budgetTotals(
      { lines: [line('food', 9_000n), line('rent', 10_000n)], incomes: [], requested: 0n },
      own,
    );
    expect(totals).toMatchObject({ expense: 19_000n, eligible: 10_000n, ineligible: 9_000n, limit: 9_000n });
  });

  test('a share is one of what counts in the end', () => {
    const own = { ...base, costs: costs({ id: 'personnel', share: fraction(1, 2) }, { id: 'rent' }) };
    const totals = budgetTotals(
      { lines: [line('personnel', 800_000n), line('rent', 200_000n)], incomes: [], requested: 0n },
      own,
    );
    expect(totals.byCategory).toMatchObject([
      { category: 'personnel', eligible: 200_000n, cut: 600_000n },
      { category: 'rent', eligible: 200_000n, cut: 0n },
    ]);
    expect(totals.limit).toBe(360_000n);
  });

  test('other public grants are refused, deducted or left alone', () => {
    const budget: Budget = {
      lines: [line('rent', 100_000n)],
      incomes: [
        { id: 'i', organisationId: 'a', source: 'publicGrant', label: '県', amount: 40_000n, earmarked: false },
      ],
      requested: 54_000n,
    };
    const codes = (doubleFunding: GrantRule['doubleFunding']) =>
      budgetIssues(budget, { ...base, doubleFunding }).map((each) => each.code);
    expect(codes(undefined)).toContain('doubleFunding');
    expect(codes('deducted')).not.toContain('doubleFunding');
    expect(budgetTotals(budget, { ...base, doubleFunding: 'deducted' }).limit).toBe(54_000n);
    expect(budgetTotals(budget, { ...base, doubleFunding: 'allowed' }).limit).toBe(90_000n);
  });

  test('what an inspection leaves of a line counts', () => {
    const cut = { ...line('rent', 100_000n), accepted: 60_000n };
    expect(settle(base, 500_000n, { lines: [cut], incomes: [], requested: 0n }, 60_000n)).toEqual({
      settled: 54_000n,
      payable: 0n,
      returnable: 6_000n,
    });
  });

  test('are read from the JSON of a call and said in words', () => {
    const [own] = costsOf([{ id: 'supplies', itemUnder: '30000', capYen: '90000', share: [1, 3], rate: [1, 2] }]);
    expect(costLimitWords(own as CostCategory)).toEqual([
      '1つ30,000円未満（税込）',
      '合わせて90,000円まで',
      '対象経費全体の3分の1まで',
      '助成率2分の1',
    ]);
    expect(costsOf(null)).toEqual(costsOf(standardCostSettings));
    expect(costSettingIssues(standardCostSettings)).toEqual([]);
    const wrong = costSettingIssues([
      { id: 'rent', capYen: '0' },
      { id: 'rent', share: [3, 2] },
      { id: 'mine', itemUnder: '-1' },
    ]);
    expect(wrong.map((each) => each.field)).toEqual([
      ...['costs.0.capYen', 'costs.1.share', 'costs.2.title', 'costs.2.itemUnder', 'costs.1.id'],
    ]);
    expect(
      grantRuleOf({
        call: { unitYen: '1000', deduct: 'nothing' },
        course: { rateNumerator: 1, rateDenominator: 2, categoryRates: { rent: [1, 3] }, capYen: '5' },
      }),
    ).toMatchObject({ cap: 5n, doubleFunding: 'forbidden', categoryRates: { rent: fraction(1, 3) } });
  });
});

const ids = ['personnel', 'rent', 'supplies', 'food'] as const;
const yen = fc.bigInt({ min: 0n, max: 3_000_000n });
const share = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 9, max: 11 })).map(([n, d]) => fraction(n, d));
const anyCosts = fc.tuple(
  ...ids.map((id) =>
    fc.record(
      {
        id: fc.constant(id),
        title: fc.constant(id as string),
        help: fc.constant(''),
        eligible: fc.boolean(),
        cap: yen.map((each) => each + 1n),
        share,
        rate: share,
        unitPriceUnder: yen.map((each) => each + 1n),
      },
      { requiredKeys: ['id', 'title', 'help'] },
    ),
  ),
);
const anyLines = fc.array(
  fc
    .tuple(fc.constantFrom(...ids), yen, fc.integer({ min: 1, max: 9 }), fc.boolean())
    .map(([id, price, count, eligible]) => line(id, price, count, eligible)),
  { maxLength: 10 },
);

describe('whatever the limits', () => {
  test('no category counts above its item limit, its cap or its share, and nothing more could count', () => {
    fc.assert(
      fc.property(anyLines, anyCosts, (lines, list) => {
        const accepted = acceptedCosts(lines, { costs: list });
        const total = sumYen(accepted.values());
        for (const [id, amount] of accepted) {
          const category = list.find((each) => each.id === id) as CostCategory;
          const most = sumYen(lines.filter((each) => each.category === id).map((each) => admissibleAmount(each, list)));
          const limits = [most, category.cap, category.share && shareOf(total, category.share)];
          const limit = limits.filter((each) => each !== undefined).reduce((a, b) => (b < a ? b : a));
          expect(amount).toBe(limit);
        }
      }),
    );
  });

  test('the grant stays under cap, request, costs and the highest rate; sums hold', () => {
    fc.assert(
      fc.property(anyLines, anyCosts, yen, (lines, list, requested) => {
        const totals = budgetTotals({ lines, incomes: [], requested }, { ...base, costs: list });
        const rates = [base.rate, ...list.flatMap((each) => each.rate ?? [])];
        const mostlyPaid = rates.map((rate) => shareOf(totals.eligible, rate)).reduce((a, b) => (b > a ? b : a));
        expect(totals.grant <= requested && totals.grant <= base.cap && totals.grant <= mostlyPaid).toBe(true);
        expect(totals.limit === base.cap || totals.limit % base.unit === 0n).toBe(true);
        expect(totals.expense).toBe(sumYen(lines.map(lineAmount)));
        for (const row of totals.byCategory) {
          expect(sumYen(Object.values(row.byOrganisation))).toBe(row.amount);
          expect(row.eligible + row.cut <= row.amount && row.cut >= 0n).toBe(true);
        }
      }),
    );
  });

  test('the settlement is never above the decision, and a cut never raises it', () => {
    fc.assert(
      fc.property(anyLines, anyCosts, yen, yen, yen, (lines, list, decided, advance, left) => {
        const rule = { ...base, costs: list };
        const full = settle(rule, decided, { lines, incomes: [], requested: 0n }, advance);
        const cut = lines.map((each) => ({ ...each, accepted: left < lineAmount(each) ? left : lineAmount(each) }));
        const after = settle(rule, decided, { lines: cut, incomes: [], requested: 0n }, advance);
        expect(full.settled <= decided && after.settled <= full.settled).toBe(true);
        expect(full.returnable).toBe(advance > full.settled ? advance - full.settled : 0n);
        expect(advance + full.payable - full.returnable).toBe(full.settled);
      }),
    );
  });
});
