import { areaName, legalForms, type LegalForm, organisationTypes, type OrganisationType } from '@musubi/identity/model';
import { type Column, ResponsiveTable, useFormat, useMessages } from '@musubi/platform/web';
import type { ImportRun } from './ImportRunPage.js';
import { importMessages } from './messages.js';

/** A row as it will be stored: of an organisation or of a place. */
interface Sample {
  readonly line: number;
  readonly name: string;
  readonly nameKana?: string;
  readonly corporateNumber?: string | null;
  readonly type?: OrganisationType;
  readonly legalForm?: LegalForm;
  readonly contactAddress?: string;
  readonly officeWard?: string;
  readonly townName?: string;
  readonly outside?: boolean;
  readonly closedAt?: string | null;
  readonly works?: number;
  readonly ward?: string;
  readonly koaza?: string;
  readonly lat?: number;
  readonly lng?: number;
}

const shownSamples = 5;

/** The first rows, in the words people will read. */
export function ImportSamples({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const organisation = useOrganisationColumns();
  const place = usePlaceColumns();
  return (
    <ResponsiveTable<Sample>
      caption={t.samplesCaption}
      rows={run.samples.slice(0, shownSamples) as unknown as Sample[]}
      rowKey={(row) => `${row.line} ${row.name} ${row.koaza ?? ''}`}
      columns={run.kind === 'organisations' ? organisation : place}
    />
  );
}

function useOrganisationColumns(): Column<Sample>[] {
  const t = useMessages(importMessages);
  const format = useFormat();
  const kind = (row: Sample) => (row.type ? organisationTypes[row.type] : '');
  const form = (row: Sample) => (row.legalForm ? legalForms[row.legalForm].label : '');
  const where = (row: Sample) => {
    if (row.outside) return t.outside;
    return [row.officeWard && areaName(row.officeWard), row.townName].filter(Boolean).join(' ') || t.none;
  };
  const small = (text: string | undefined) =>
    text && <span className="block text-dns-14N-130 leading-[1.6]! text-solid-gray-700">{text}</span>;
  return [
    {
      id: 'name',
      title: t.colName,
      main: true,
      cell: (row) => (
        <span className="block">
          {small(row.nameKana)}
          {row.name}
          {row.closedAt && small(t.closed(format.date(row.closedAt)))}
        </span>
      ),
    },
    { id: 'line', title: t.colLine, align: 'right', cell: (row) => format.number(row.line) },
    {
      id: 'number',
      title: t.colNumber,
      cell: (row) => <span className="tabular-nums">{row.corporateNumber ?? t.none}</span>,
    },
    {
      id: 'type',
      title: t.colType,
      cell: (row) => (
        <>
          {kind(row)}
          {small(form(row))}
        </>
      ),
    },
    { id: 'place', title: t.colPlace, cell: where },
    { id: 'works', title: t.colWorks, align: 'right', cell: (row) => (row.works ? t.works(row.works) : t.none) },
  ];
}

function usePlaceColumns(): Column<Sample>[] {
  const t = useMessages(importMessages);
  const position = ({ lat, lng }: Sample) => (lat && lng ? `${lat}, ${lng}` : t.none);
  return [
    { id: 'name', title: t.colName, main: true, cell: (row) => row.name + (row.koaza ?? '') },
    { id: 'line', title: t.colLine, align: 'right', cell: (row) => row.line },
    { id: 'ward', title: t.colPlace, cell: (row) => (row.ward ? areaName(row.ward) : row.name) },
    { id: 'position', title: t.colPosition, cell: position },
  ];
}
