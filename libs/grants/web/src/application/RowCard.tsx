import type { RowsField } from '@musubi/grants/model';
import { type FieldIssue, isRequired, parseYen, type Values } from '@musubi/platform/model';
import { Button, cx, Fold, Icon, useFormat, useMessages, useNarrow } from '@musubi/platform/web';
import { type ReactNode, useState } from 'react';
import { grantsMessages } from '../messages/messages.js';
import { Movers } from '../Movers.js';
import { rowAmount } from './budget-words.js';
import { CellField } from './CellField.js';

interface RowProps {
  readonly field: RowsField;
  readonly row: Values;
  readonly index: number;
  /** Whether it begins open where it is folded. */
  readonly begins: boolean;
  readonly issues: readonly FieldIssue[];
  readonly set: (index: number, column: string, value: unknown) => void;
  readonly remove: (index: number) => void;
  readonly after?: ((row: Values) => ReactNode) | undefined;
  /** For long lists that stay as they are: folded at any width to its name and `note`, to be moved up and down. */
  readonly folded?:
    { readonly of: number; readonly move: (from: number, by: number) => void; readonly note: ReactNode } | undefined;
}

/** A row of a table as a card. Folded (on a phone always) it shows its name and amount, and opens when touched. */
export function RowCard(props: RowProps) {
  const { field, index, folded, issues } = props;
  const t = useMessages(grantsMessages);
  const narrow = useNarrow();
  const [begins] = useState(() => props.begins || addressed(field, index));
  const open = begins || issues.some((issue) => issue.field.startsWith(`${field.id}.${index}.`));
  const flat = !narrow && !folded;
  return (
    <fieldset
      className={cx('m-0 min-w-0', flat ? 'rounded-12 border border-solid-gray-300 bg-white p-6' : 'border-0 p-0')}
    >
      <legend className="sr-only">{t.row(field.rowLabel, index + 1)}</legend>
      {flat && <RowHead {...props} />}
      <Fold {...useFoldHead(props)} level={3} flat={flat} open={open}>
        <Cells {...props} />
        {narrow && !folded && (
          <Button variant="text" size="small" className="mt-4" onClick={() => props.remove(index)}>
            {t.removeRow(field.rowLabel, index + 1)}
          </Button>
        )}
      </Fold>
    </fieldset>
  );
}

/** By its name, note and movers where rows are to be arranged; else by its number, name and amount. */
function useFoldHead(props: RowProps) {
  const { field, row, index, folded } = props;
  const place = useMessages(grantsMessages).row(field.rowLabel, index + 1);
  if (!folded) return { title: <NumberedName {...props} />, mark: <Amount {...props} /> };
  return {
    title: nameOf(field, row) || place,
    note: folded.note,
    action: <RowMovers {...props} folded={folded} />,
  };
}

function RowMovers({ field, row, index, remove, folded }: RowProps & { folded: NonNullable<RowProps['folded']> }) {
  const t = useMessages(grantsMessages);
  const removal = {
    ...{ id: 'remove', icon: 'close' as const, label: t.removeRow(field.rowLabel, index + 1) },
    onSelect: () => remove(index),
  };
  return (
    <Movers
      title={nameOf(field, row) || t.row(field.rowLabel, index + 1)}
      at={index}
      of={folded.of}
      onMove={(by) => folded.move(index, by)}
      entries={[removal]}
    />
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

function NumberedName({ field, row, index }: RowProps) {
  const t = useMessages(grantsMessages);
  return (
    <>
      <span className="block text-dns-14N-130 text-solid-gray-700">{t.row(field.rowLabel, index + 1)}</span>
      <span className="block break-words">{nameOf(field, row) || t.nothingYet}</span>
    </>
  );
}

function Amount({ field, row }: RowProps) {
  const f = useFormat();
  const amount = amountOf(field, row);
  return amount === null ? null : <span className="ml-auto shrink-0 tabular-nums">{f.yen(amount)}</span>;
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
function Cells({ field, row, index, issues, set, after }: RowProps) {
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
