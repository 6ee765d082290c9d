import {
  costCategoryLabel,
  type CostRow,
  costTotal,
  planResourceKindLabel,
  type ResourceRow,
  type RoleRow,
} from '@musubi/collaboration/model';
import { ResponsiveTable, useFormat, useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface TableProps<Row> {
  readonly rows: readonly Row[];
  readonly partners: readonly Named[];
}

const nothing = (words: string) => (
  <p className="m-0 rounded-12 bg-solid-gray-50 px-5 py-4 text-solid-gray-700">{words}</p>
);

function useNames(partners: readonly Named[]) {
  const t = useMessages(collaborationTexts);
  return (id: string) => partners.find((each) => each.id === id)?.name ?? t.undecided;
}

/** Tables of the plan; cards on a phone. */
export function RolesTable({ rows, partners }: TableProps<RoleRow>) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const name = useNames(partners);
  if (rows.length === 0) return nothing(t.emptyRoles);
  return (
    <ResponsiveTable
      caption={t.roles}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: 'who', title: t.who, main: true, cell: (row) => name(row.organisationId) },
        { id: 'what', title: t.what, cell: (row) => row.what },
        { id: 'due', title: t.when, cell: (row) => (row.dueOn ? format.date(row.dueOn) : t.undecided) },
      ]}
    />
  );
}

export function ResourcesTable({ rows, partners }: TableProps<ResourceRow>) {
  const t = useMessages(collaborationTexts);
  const name = useNames(partners);
  if (rows.length === 0) return nothing(t.emptyResources);
  return (
    <ResponsiveTable
      caption={t.resources}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { id: 'who', title: t.who, main: true, cell: (row) => name(row.organisationId) },
        { id: 'kind', title: t.kind, cell: (row) => planResourceKindLabel(row.kind) },
        { id: 'what', title: t.brings, cell: (row) => row.what },
        { id: 'amount', title: t.amount, cell: (row) => row.amount },
      ]}
    />
  );
}

export function CostsTable({ rows, partners }: TableProps<CostRow>) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const name = useNames(partners);
  if (rows.length === 0) return nothing(t.emptyCosts);
  return (
    <ResponsiveTable
      caption={t.costs}
      rows={rows}
      rowKey={(row) => row.id}
      footer={{ what: t.total, yen: format.yen(costTotal(rows)) }}
      columns={[
        { id: 'what', title: t.content, main: true, cell: (row) => row.what },
        { id: 'category', title: t.category, cell: (row) => costCategoryLabel(row.category) },
        { id: 'payer', title: t.payer, cell: (row) => name(row.organisationId) },
        { id: 'yen', title: t.yen, align: 'right', cell: (row) => format.yen(row.amountYen) },
      ]}
    />
  );
}
