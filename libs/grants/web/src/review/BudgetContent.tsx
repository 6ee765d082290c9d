import {
  type BudgetIncome,
  type BudgetLine,
  budgetTotals,
  costCategory,
  incomeSources,
  lineAmount,
  readBudget,
  valuesOf,
  grantRuleOf,
} from '@musubi/grants/model';
import { Badge, DescriptionList, ResponsiveTable, useFormat, useMessages } from '@musubi/platform/web';
import type { Bundle } from './bundle.js';
import { reviewMessages } from './messages.js';

/** The budget as handed in, with the very arithmetic the applicants saw. */
export function BudgetContent({ bundle }: { bundle: Bundle }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  const lead = bundle.partners.find((partner) => partner.lead);
  const parts = bundle.partners.map(({ id }) => ({
    organisationId: id,
    values: valuesOf(bundle.sections, 'budget', id),
  }));
  const budget = readBudget(parts, lead ? valuesOf(bundle.sections, 'budget', lead.id)['requested'] : null);
  const rule = grantRuleOf(bundle);
  const totals = budgetTotals(budget, rule);
  const nameOf = (id: string) => bundle.partners.find((partner) => partner.id === id)?.name ?? '';
  return (
    <div className="space-y-8">
      <DescriptionList
        facts={[
          { title: t.requestedGrant, value: f.yen(totals.requested) },
          { title: t.grantLimit, value: f.yen(totals.limit) },
          { title: t.eligibleCosts, value: f.yen(totals.eligible) },
          { title: t.expense, value: f.yen(totals.expense) },
        ]}
      />
      <ResponsiveTable<BudgetLine>
        caption={t.budgetLines}
        rows={budget.lines}
        rowKey={(line) => `${line.organisationId}-${line.id}`}
        columns={[
          { id: 'item', title: t.item, main: true, cell: (line) => line.item },
          { id: 'organisation', title: t.organisation, cell: (line) => nameOf(line.organisationId) },
          {
            id: 'category',
            title: t.category,
            cell: (line) => (
              <>
                {costCategory(line.category, rule.costs)?.title} {!line.eligible && <Badge>{t.notEligible}</Badge>}
              </>
            ),
          },
          { id: 'unitPrice', title: t.unitPrice, align: 'right', cell: (line) => f.yen(line.unitPrice) },
          { id: 'quantity', title: t.quantity, align: 'right', cell: (line) => `${line.quantity}${line.unit}` },
          { id: 'amount', title: t.amount, align: 'right', cell: (line) => f.yen(lineAmount(line)) },
        ]}
        footer={{ item: t.total, amount: f.yen(totals.expense) }}
      />
      <ResponsiveTable<BudgetIncome>
        caption={t.budgetIncomes}
        rows={budget.incomes}
        rowKey={(income) => `${income.organisationId}-${income.id}`}
        columns={[
          { id: 'label', title: t.item, main: true, cell: (income) => income.label },
          { id: 'organisation', title: t.organisation, cell: (income) => nameOf(income.organisationId) },
          {
            id: 'source',
            title: t.source,
            cell: (income) => (
              <>
                {incomeSources.find((each) => each.value === income.source)?.label}{' '}
                {income.earmarked && <Badge>{t.earmarked}</Badge>}
              </>
            ),
          },
          { id: 'amount', title: t.amount, align: 'right', cell: (income) => f.yen(income.amount) },
        ]}
        footer={{ label: t.total, amount: f.yen(totals.otherIncome) }}
      />
    </div>
  );
}
