import { type Column, ResponsiveTable, useMessages } from '@musubi/platform/web';
import { weightsMessages } from '../messages/weights.js';
import type { FactorRow } from './weights-data.js';

const scopes = ['organisation', 'posting'] as const;

/** Every factor of both lists with what it counts now, as the program has it, and as it is proposed. */
export function WeightsTable({ rows, withProposal }: { rows: readonly FactorRow[]; withProposal: boolean }) {
  const t = useMessages(weightsMessages);
  const columns: Column<FactorRow>[] = [
    { id: 'label', title: t.factor, main: true, cell: (row) => row.label },
    { id: 'now', title: t.now, align: 'right', cell: (row) => row.now.toFixed(2) },
    { id: 'program', title: t.program, align: 'right', cell: (row) => row.program.toFixed(2) },
    ...(withProposal ? [{ id: 'proposed', title: t.proposed, align: 'right' as const, cell: proposedOf }] : []),
  ];
  return (
    <div className="grid gap-8">
      {scopes.map((scope) => (
        <ResponsiveTable
          key={scope}
          caption={t.scope(scope)}
          columns={columns}
          rows={rows.filter((row) => row.scope === scope)}
          rowKey={(row) => `${row.scope}-${row.code}`}
        />
      ))}
    </div>
  );
}

/** What would change stands out. */
function proposedOf({ now, proposed }: FactorRow) {
  if (proposed === null) return '';
  const text = proposed.toFixed(2);
  return text === now.toFixed(2) ? text : <strong>{text}</strong>;
}
