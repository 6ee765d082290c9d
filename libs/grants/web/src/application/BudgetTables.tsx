import {
  type Budget,
  type BudgetIncome,
  type BudgetLine,
  type BudgetTotals,
  type CategoryTotal,
  costCategory,
  incomeSources,
  lineAmount,
} from '@musubi/grants/model';
import { type Column, ResponsiveTable, Stack, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import { type Application, ruleOf } from './application-data.js';

/** The budget of all partners as two tables; cards on a phone. */
export function BudgetTables({
  application,
  budget,
  totals,
}: {
  application: Application;
  budget: Budget;
  totals: BudgetTotals;
}) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const grant: BudgetIncome = {
    id: 'grant',
    organisationId: '',
    source: 'grant',
    label: application.call.programmeName,
    amount: totals.requested,
    earmarked: false,
  };
  return (
    <Stack>
      <BudgetByCategory application={application} totals={totals} />
      <ResponsiveTable
        caption={t.costs}
        columns={useCostColumns(application)}
        rows={budget.lines.filter((line) => line.item !== '' || lineAmount(line) > 0n)}
        rowKey={(line) => `${line.organisationId}-${line.id}`}
        footer={{ item: t.total, amount: f.yen(totals.expense) }}
      />
      <ResponsiveTable
        caption={t.incomeTotal}
        columns={useIncomeColumns(application)}
        rows={[grant, ...budget.incomes.filter((income) => income.label !== '' || income.amount > 0n)]}
        rowKey={(income) => `${income.organisationId}-${income.id}`}
        footer={{ item: t.total, amount: f.yen(totals.incomeTotal) }}
      />
    </Stack>
  );
}

/** What each cost category comes to, partner by partner, and how much of it counts. */
export function BudgetByCategory({ application, totals }: { application: Application; totals: BudgetTotals }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const { costs } = ruleOf(application);
  const partners = application.partners.map((partner): Column<CategoryTotal> => ({
    id: partner.id,
    title: partner.name,
    align: 'right',
    cell: (row) => f.yen(row.byOrganisation[partner.id] ?? 0n),
  }));
  if (totals.byCategory.length === 0) return null;
  return (
    <ResponsiveTable
      caption={t.categoryTable}
      rows={totals.byCategory}
      rowKey={(row) => row.category}
      columns={[
        {
          id: 'category',
          title: t.category,
          main: true,
          cell: (row) => costCategory(row.category, costs)?.title ?? '',
        },
        ...partners,
        { id: 'amount', title: t.total, align: 'right', cell: (row) => f.yen(row.amount) },
        {
          id: 'counts',
          title: t.counts,
          align: 'right',
          cell: (row) => (row.cut > 0n ? t.countsCut(f.yen(row.eligible), f.yen(row.cut)) : f.yen(row.eligible)),
        },
      ]}
      footer={{ category: t.total, amount: f.yen(totals.expense), counts: f.yen(totals.eligible) }}
    />
  );
}

const nameIn = (application: Application) => (row: { organisationId: string }) =>
  application.partners.find((partner) => partner.id === row.organisationId)?.name ?? '';

function useCostColumns(application: Application): Column<BudgetLine>[] {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const rule = ruleOf(application);
  return [
    { id: 'item', title: t.item, main: true, cell: (line) => line.item || t.nothingYet },
    { id: 'category', title: t.category, cell: (line) => costCategory(line.category, rule.costs)?.title ?? '' },
    {
      id: 'price',
      title: t.unitPriceQuantity,
      align: 'right',
      cell: (line) => `${f.yen(line.unitPrice)} × ${line.quantity}${line.unit}`,
    },
    { id: 'amount', title: t.amountOf, align: 'right', cell: (line) => f.yen(lineAmount(line)) },
    { id: 'partner', title: t.partner, cell: nameIn(application) },
  ];
}

function useIncomeColumns(application: Application): Column<BudgetIncome>[] {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const source = (income: BudgetIncome) =>
    incomeSources.find((each) => each.value === income.source)?.label ?? t.grantAmount;
  return [
    { id: 'item', title: t.item, main: true, cell: (income) => income.label || t.nothingYet },
    { id: 'source', title: t.category, cell: source },
    { id: 'amount', title: t.amountOf, align: 'right', cell: (income) => f.yen(income.amount) },
    { id: 'partner', title: t.partner, cell: nameIn(application) },
  ];
}
