import type { RowsField } from '@musubi/grants/model';
import { type FieldIssue, isRequired, parseYen, type Values } from '@musubi/platform/model';
import { Button, cx, Icon, useFormat, useMessages, useNarrow } from '@musubi/platform/web';
import { type ReactNode, useState } from 'react';
import { grantsMessages } from '../messages/messages.js';
import { rowAmount } from './budget-words.js';
import { CellField } from './CellField.js';

export interface RowProps {
  readonly field: RowsField;
  readonly row: Values;
  readonly index: number;
  /** Whether it begins open on a phone. */
  readonly begins?: boolean;
  readonly issues: readonly FieldIssue[];
  readonly set: (index: number, column: string, value: unknown) => void;
  readonly remove: (index: number) => void;
  readonly after?: ((row: Values) => ReactNode) | undefined;
}

/** A row of a table as a card. On a phone a folded row shows its name and amount, and opens when touched. */
export function RowCard(props: RowProps) {
  const { field, index } = props;
  const t = useMessages(grantsMessages);
  const narrow = useNarrow();
  const [open, setOpen] = useState(() => props.begins === true || addressed(field, index));
  const wrong = props.issues.some((issue) => issue.field.startsWith(`${field.id}.${index}.`));
  const shown = open || wrong;
  const body = `row-${field.id}-${index}`;
  return (
    <fieldset className="relative m-0 min-w-0 rounded-12 border border-solid-gray-300 bg-white p-4 sm:p-6">
      <legend className="sr-only">{t.row(field.rowLabel, index + 1)}</legend>
      {narrow ? (
        <button
          type="button"
          aria-expanded={shown}
          aria-controls={body}
          onClick={() => setOpen(!shown)}
          className="-m-2 flex min-h-11 w-[calc(100%+1rem)] items-center gap-3 rounded-8 p-2 text-left hover:bg-solid-gray-50"
        >
          <Summary {...props} />
          <Icon name="down" size={20} className={cx('shrink-0 transition-transform', shown && 'rotate-180')} />
        </button>
      ) : (
        <RowHead {...props} />
      )}
      <div id={body} hidden={narrow && !shown} className={narrow ? 'pt-4' : undefined}>
        <Cells {...props} />
        {narrow && (
          <Button variant="text" size="small" className="mt-4" onClick={() => props.remove(index)}>
            {t.removeRow(field.rowLabel, index + 1)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** Everything a row has to say is there. */
export const filled = (field: RowsField, row: Values): boolean =>
  field.columns.every((column) => !isRequired(column, row) || (row[column.id] ?? '') !== '');

/** The address of the page names a cell of this row. */
const addressed = (field: RowsField, index: number): boolean =>
  globalThis.location?.hash.startsWith(`#f-${field.id}.${index}.`) ?? false;

/** What a row is called: its first text, else its first answer in words. */
function nameOf({ columns }: RowsField, row: Values): string {
  const texts = columns.filter(({ kind }) => kind === 'text');
  const named = [...texts, ...columns].map(({ id }) => row[id]).find((each) => typeof each === 'string' && each !== '');
  return typeof named === 'string' ? named : '';
}

/** What a row comes to; null where rows carry no money. */
function amountOf({ columns }: RowsField, row: Values): bigint | null {
  const has = (id: string) => columns.some((column) => column.id === id);
  if (has('unitPrice')) return rowAmount(row);
  return has('amount') ? (parseYen(String(row['amount'] ?? '')) ?? 0n) : null;
}

function Summary({ field, row, index }: RowProps) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const amount = amountOf(field, row);
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block text-dns-14N-130 text-solid-gray-700">{t.row(field.rowLabel, index + 1)}</span>
        <span className="block text-std-16B-170 break-words">{nameOf(field, row) || t.nothingYet}</span>
      </span>
      {amount !== null && <span className="shrink-0 tabular-nums">{f.yen(amount)}</span>}
    </>
  );
}

function RowHead({ field, index, remove }: RowProps) {
  const t = useMessages(grantsMessages);
  return (
    <div className="mb-4 flex items-center justify-between gap-4">
      <span aria-hidden className="text-std-16B-170 text-solid-gray-700">
        {t.row(field.rowLabel, index + 1)}
      </span>
      <button
        type="button"
        onClick={() => remove(index)}
        aria-label={t.removeRow(field.rowLabel, index + 1)}
        className="-mr-2 grid size-11 shrink-0 place-items-center rounded-6 hover:bg-solid-gray-50"
      >
        <Icon name="close" size={20} />
      </button>
    </div>
  );
}

/** The fields of a row. */
export function Cells({ field, row, index, issues, set, after }: RowProps) {
  const errorOf = (column: string) =>
    issues.find((issue) => issue.field === `${field.id}.${index}.${column}`)?.message ?? null;
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-6">
        {field.columns.map((column) => (
          <CellField
            key={column.id}
            id={`f-${field.id}.${index}.${column.id}`}
            column={column}
            value={row[column.id]}
            error={errorOf(column.id)}
            onChange={(value) => set(index, column.id, value)}
          />
        ))}
      </div>
      {after?.(row)}
    </>
  );
}
