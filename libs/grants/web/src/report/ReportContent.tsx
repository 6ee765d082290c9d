import { type BudgetLine, costCategory, incomeSources, lineAmount, resultsForm } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { CheckAnswers, ResponsiveTable, Section, useFormat, useMessages } from '@musubi/platform/web';
import { actualOf, type Award, type AwardReport, nameIn, ruleOfAward } from './award-data.js';
import { awardMessages } from './messages.js';
import { ReceiptList } from './Receipts.js';
import { Balance } from './ReportPage.js';

/** A final report to read: results, costs with their receipts, incomes. */
export function ReportContent({ award, report }: { award: Award; report: AwardReport }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const results = report.parts.find((part) => part.section === 'results');
  const actual = actualOf(award);
  return (
    <>
      <Balance award={award} />
      <Section title={t.expense}>
        <ActualCosts award={award} lines={actual.lines} />
      </Section>
      <Section title={t.otherIncome}>
        <ResponsiveTable
          caption={t.otherIncome}
          rows={actual.incomes.filter((income) => income.amount > 0n)}
          rowKey={(income) => `${income.organisationId}-${income.id}`}
          columns={[
            { id: 'label', title: t.title, main: true, cell: (income) => income.label },
            {
              id: 'source',
              title: t.kind,
              cell: (income) => incomeSources.find((each) => each.value === income.source)?.label ?? '',
            },
            { id: 'amount', title: t.amount, align: 'right', cell: (income) => f.yen(income.amount) },
            { id: 'partner', title: t.lead, cell: (income) => nameIn(award, income.organisationId) },
          ]}
        />
      </Section>
      <Section title={t.results}>
        <CheckAnswers form={resultsForm} values={(results?.values ?? {}) as Values} />
      </Section>
    </>
  );
}

function ActualCosts({ award, lines }: { award: Award; lines: readonly BudgetLine[] }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  const rule = ruleOfAward(award);
  return (
    <ResponsiveTable
      caption={t.expense}
      rows={lines}
      rowKey={(line) => `${line.organisationId}-${line.id}`}
      columns={[
        { id: 'item', title: t.title, main: true, cell: (line) => line.item },
        { id: 'category', title: t.kind, cell: (line) => costCategory(line.category, rule.costs)?.title ?? '' },
        { id: 'amount', title: t.amount, align: 'right', cell: (line) => f.yen(lineAmount(line)) },
        {
          id: 'receipts',
          title: t.receipts,
          cell: (line) => <ReceiptList award={award} organisationId={line.organisationId} lineId={line.id} />,
        },
      ]}
    />
  );
}
