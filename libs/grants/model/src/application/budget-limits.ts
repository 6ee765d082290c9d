import { type Yen, minYen, shareOf, sumYen } from '@musubi/platform/model';
import type { GrantRule } from '../call/call.js';
import type { BudgetLine } from './budget.js';
import { type CostCategory, costCategory, costCategories } from './costs.js';

/** Unit price × quantity, in yen including tax. */
export const lineAmount = (line: Pick<BudgetLine, 'unitPrice' | 'quantity'>): Yen =>
  line.unitPrice * BigInt(line.quantity);

/** How much of a line may count at most: nothing of what is not eligible, what an inspection left of it, else all. */
export function admissibleAmount(line: BudgetLine, costs: readonly CostCategory[] = costCategories): Yen {
  if (!line.eligible || !takes(costCategory(line.category, costs), line)) return 0n;
  const amount = lineAmount(line);
  return line.accepted === undefined ? amount : minYen(line.accepted, amount);
}

/** A category of the call's own list can be closed altogether, and has a price from which a single item is too dear. */
function takes(category: CostCategory | undefined, line: BudgetLine): boolean {
  if (!category) return true;
  const tooDear = category.unitPriceUnder !== undefined && line.unitPrice >= category.unitPriceUnder;
  return category.eligible !== false && !tooDear;
}

/** Yen of each category that count, after all limits of the call. */
export type AcceptedCosts = ReadonlyMap<string, Yen>;

/**
 * The largest amounts that keep every limit at once: no category above its cap, and none above its share of the sum of
 * what counts. A share is one of the sum *after* limiting, so that the final figures stand a check against the rule.
 */
export function acceptedCosts(lines: readonly BudgetLine[], rule: Pick<GrantRule, 'costs'>): AcceptedCosts {
  const costs = rule.costs ?? costCategories;
  const most = new Map<string, Yen>();
  for (const line of lines) most.set(line.category, (most.get(line.category) ?? 0n) + admissibleAmount(line, costs));
  let accepted = within(most, costs, null);
  // Every round can only lower amounts, and they are whole yen ≥ 0: it ends at the greatest amounts that fit together.
  for (;;) {
    const next = within(accepted, costs, sumYen(accepted.values()));
    if ([...next].every(([id, amount]) => amount === accepted.get(id))) return next;
    accepted = next;
  }
}

function within(amounts: AcceptedCosts, costs: readonly CostCategory[], total: Yen | null): Map<string, Yen> {
  return new Map(
    [...amounts].map(([id, amount]) => {
      const { cap, share } = costCategory(id, costs) ?? {};
      const capped = cap === undefined ? amount : minYen(cap, amount);
      return [id, share === undefined || total === null ? capped : minYen(capped, shareOf(total, share))];
    }),
  );
}
