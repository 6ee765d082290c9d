import {
  type CostRow,
  type PartnershipPlan,
  type ResourceRow,
  type RoleRow,
  rowPages,
} from '@musubi/collaboration/model';
import type { FormField } from '@musubi/platform/model';
import { DateField, Select, TextField, useMessages, YenField } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import { type PartnershipData } from './partnership-data.js';
import { PlanSection } from './PlanSection.js';
import { CostsTable, ResourcesTable, RolesTable } from './PlanTables.js';
import { RowEditor } from './RowEditor.js';

interface Props {
  readonly partnership: PartnershipData;
}

type Rows = Omit<PartnershipPlan, 'purpose'>;
type Row = Readonly<Record<string, string>>;

interface RowSectionProps<Name extends keyof Rows> extends Props {
  readonly name: Name;
  readonly lead: string;
  /** A new row starts with the viewer's own organisation. */
  readonly own: boolean;
  readonly show: (rows: Rows[Name]) => ReactNode;
}

/** A table of the plan with its editor: the fields of a row are those of its form in the model. */
function RowSection<Name extends keyof Rows>({ partnership, name, lead, own, show }: RowSectionProps<Name>) {
  const t = useMessages(collaborationTexts);
  const { fields } = rowPages[name];
  const empty = (): Row => ({
    id: '',
    ...Object.fromEntries(fields.map((field) => [field.id, ''])),
    ...(own ? { organisationId: partnership.mine[0] ?? '' } : {}),
  });
  return (
    <PlanSection<Rows[Name]>
      partnership={partnership}
      name={name}
      lead={lead}
      show={show}
      texts={(rows) => [{ title: t[name], text: rowLines(rows as unknown as readonly Row[], fields, partnership) }]}
      both={(mine, theirs) => bothRows(mine as never, theirs as never) as unknown as Rows[Name]}
      fields={(rows, set, issue) => (
        <RowEditor<Row>
          rows={rows as unknown as readonly Row[]}
          set={(next) => set(next as unknown as Rows[Name])}
          empty={empty}
          fields={(row, change, at) =>
            fields.map((field) => (
              <RowField
                key={field.id}
                id={`${rowPages[name].id}-${at}-${shortNames[field.id] ?? field.id}`}
                field={field}
                partnership={partnership}
                value={row[field.id] ?? ''}
                onChange={(value) => change({ [field.id]: value })}
                error={issue(`${at}.${field.id}`)}
              />
            ))
          }
        />
      )}
    />
  );
}

/** A line a row; organisations and choices by their names. */
const rowLines = (rows: readonly Row[], fields: readonly FormField[], { partners }: PartnershipData): string =>
  rows
    .map((row) =>
      fields
        .map(({ id, choices }) => {
          const value = row[id] ?? '';
          const named = id === 'organisationId' ? partners.find((partner) => partner.id === value)?.name : undefined;
          return named ?? choices?.find((choice) => choice.value === value)?.label ?? value;
        })
        .filter(Boolean)
        .join('\u3000'),
    )
    .join('\n');

/** One's own rows, then those of theirs that say something else. */
function bothRows(mine: readonly Row[], theirs: readonly Row[]): readonly Row[] {
  const said = (row: Row) => JSON.stringify({ ...row, id: '' });
  const own = new Set(mine.map(said));
  return [...mine, ...theirs.filter((row) => !own.has(said(row))).map((row) => ({ ...row, id: '' }))];
}

const shortNames: Readonly<Record<string, string>> = { organisationId: 'who', dueOn: 'due', amountYen: 'yen' };

interface RowFieldProps extends Props {
  readonly id: string;
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
}

/** One field of a row, drawn as its form says. */
function RowField({ field, partnership, ...own }: RowFieldProps) {
  const t = useMessages(collaborationTexts);
  const shared = { ...own, label: field.title, help: field.help, required: field.required === true };
  if (field.id === 'organisationId') {
    const partners = partnership.partners.map(({ id, name }) => ({ value: id, label: name }));
    return <Select {...shared} emptyLabel={shared.required ? undefined : t.undecided} options={partners} />;
  }
  if (field.kind === 'select')
    return <Select {...shared} options={(field.choices ?? []).map(({ value, label }) => ({ value, label }))} />;
  if (field.kind === 'date') return <DateField {...shared} className="sm:col-span-2" />;
  return field.kind === 'yen' ? <YenField {...shared} /> : <TextField {...shared} />;
}

/** 役割: who does what by when. */
export function RolesSection({ partnership }: Props) {
  const t = useMessages(collaborationTexts);
  const show = (rows: readonly RoleRow[]) => <RolesTable rows={rows} partners={partnership.partners} />;
  return <RowSection partnership={partnership} name="roles" lead={t.rolesLead} own show={show} />;
}

/** 資源: what each brings. */
export function ResourcesSection({ partnership }: Props) {
  const t = useMessages(collaborationTexts);
  const show = (rows: readonly ResourceRow[]) => <ResourcesTable rows={rows} partners={partnership.partners} />;
  return <RowSection partnership={partnership} name="resources" lead={t.resourcesLead} own show={show} />;
}

/** 費用: what it costs and who pays. */
export function CostsSection({ partnership }: Props) {
  const t = useMessages(collaborationTexts);
  const show = (rows: readonly CostRow[]) => <CostsTable rows={rows} partners={partnership.partners} />;
  return <RowSection partnership={partnership} name="costs" lead={t.costsLead} own={false} show={show} />;
}
