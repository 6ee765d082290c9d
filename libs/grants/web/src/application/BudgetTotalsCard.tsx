import type { BudgetTotals } from '@musubi/grants/model';
import { Card, cx, Icon, useFormat, useMessages } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import { type Application, ruleOf } from './application-data.js';

/** The sums of all partners as they stand now: what can be asked for, and whether incomes meet costs. */
export function BudgetTotalsCard({ application, totals }: { application: Application; totals: BudgetTotals }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const rule = ruleOf(application);
  return (
    <Card tone="grey" className="lg:sticky lg:top-6">
      <h2 className="m-0 text-std-18B-160">{t.totals}</h2>
      <dl className="mt-3 mb-0">
        <Line title={t.expense} value={f.yen(totals.expense)} strong />
        {totals.ineligible > 0n && <Line title={t.ineligibleCosts} value={f.yen(totals.ineligible)} />}
        <Line title={t.eligibleCosts} value={f.yen(totals.eligible)} />
        {totals.deducted > 0n && <Line title={t.earmarked} value={f.yen(totals.deducted)} />}
        <Line title={t.capLine} value={f.yen(rule.cap)} />
        <Line title={t.rate} value={t.share(Number(rule.rate.numerator), Number(rule.rate.denominator))} />
        <Line title={t.limit} value={f.yen(totals.limit)} strong />
        <Line title={t.grantAmount} value={f.yen(totals.requested)} />
        <Line title={t.otherIncome} value={f.yen(totals.otherIncome)} />
        <Line title={t.incomeTotal} value={f.yen(totals.incomeTotal)} strong />
      </dl>
      <Balance difference={totals.difference} empty={totals.expense === 0n && totals.incomeTotal === 0n} />
    </Card>
  );
}

function Line({ title, value, strong = false }: { title: string; value: string; strong?: boolean }) {
  return (
    <div
      className={cx(
        'flex items-baseline justify-between gap-4 py-1.5',
        strong && 'border-t border-solid-gray-420 pt-2.5 font-700',
      )}
    >
      <dt className="min-w-0 text-dns-16N-130">{title}</dt>
      <dd className="m-0 shrink-0 tabular-nums">{value}</dd>
    </div>
  );
}

function Balance({ difference, empty }: { difference: bigint; empty: boolean }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const words =
    difference === 0n ? t.balanced : difference < 0n ? t.shortBy(f.yen(-difference)) : t.overBy(f.yen(difference));
  return (
    <p
      role="status"
      className={cx(
        'mt-4 mb-0 flex min-h-12 items-start gap-2 border-t border-solid-gray-420 pt-3 font-700',
        difference === 0n ? 'text-success-2' : 'text-error-2',
      )}
    >
      {!empty && (
        <>
          <Icon name={difference === 0n ? 'success' : 'warning'} size={20} className="mt-0.5" />
          <span>{words}</span>
        </>
      )}
    </p>
  );
}
