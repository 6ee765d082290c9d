import type { RowsField } from '@musubi/grants/model';
import type { FieldIssue, FormField, Values } from '@musubi/platform/model';
import { announce, Button, Fold, Icon, Section, useMessages } from '@musubi/platform/web';
import { type ReactNode, useRef, useState } from 'react';
import { grantsMessages } from '../messages/messages.js';
import { Movers } from '../Movers.js';
import { CellField } from './CellField.js';

interface RowsEditorProps {
  readonly field: RowsField;
  readonly rows: readonly Values[];
  readonly onChange: (rows: Values[]) => void;
  readonly issues: readonly FieldIssue[];
  /** Something below a row, such as its amount. */
  readonly after?: (row: Values) => ReactNode;
  /** Folds every row to its first column and these words, and lets rows be moved: for long lists that stay as they are. */
  readonly folded?: (row: Values) => ReactNode;
}

const newRow = (): Values => ({ id: crypto.randomUUID() });

/** Rows of a table as cards one can add to and take away from; the last one taken away can be put back. */
export function RowsEditor(props: RowsEditorProps) {
  const { field } = props;
  return (
    <Section title={field.title} level={2} lead={field.help} id={`f-${field.id}`}>
      <Rows {...props} />
    </Section>
  );
}

/** The same without a heading, where the page has one already. */
export function Rows({ field, rows, onChange, issues, after, folded }: RowsEditorProps) {
  const t = useMessages(grantsMessages);
  const [gone, setGone] = useState<{ row: Values; at: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const set = (index: number, column: string, value: unknown) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [column]: value } : row)));
  const add = () => {
    onChange([...rows, newRow()]);
    setTimeout(() => focusLast(box.current), 50);
  };
  const remove = (index: number) => {
    setGone({ row: rows[index] ?? {}, at: index });
    onChange(rows.filter((_row, at) => at !== index));
    announce(t.rowRemoved(`${field.rowLabel}${index + 1}`));
  };
  const putBack = () => {
    if (gone) onChange([...rows.slice(0, gone.at), gone.row, ...rows.slice(gone.at)]);
    setGone(null);
  };
  const move = (from: number, by: number) => {
    const next = [...rows];
    next.splice(from + by, 0, ...next.splice(from, 1));
    onChange(next);
  };
  return (
    <>
      <div ref={box} className="flex flex-col gap-4">
        {rows.length === 0 && <p className="m-0 rounded-8 bg-solid-gray-50 p-5 text-solid-gray-700">{t.noRows}</p>}
        {rows.map((row, index) => (
          <RowCard
            key={String(row['id'] ?? index)}
            field={field}
            row={row}
            index={index}
            of={rows.length}
            {...{ issues, set, remove, move, after, folded }}
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button variant="outline" icon="plus" onClick={add}>
          {field.addLabel}
        </Button>
        {gone && (
          <Button variant="text" onClick={putBack}>
            {t.undo}
          </Button>
        )}
      </div>
    </>
  );
}

function focusLast(box: HTMLElement | null): void {
  const last = box?.querySelector('fieldset:last-of-type');
  last?.querySelector<HTMLElement>('input,select,textarea')?.focus();
}

interface RowProps extends Pick<RowsEditorProps, 'field' | 'issues' | 'after' | 'folded'> {
  readonly row: Values;
  readonly index: number;
  readonly of: number;
  readonly set: (index: number, column: string, value: unknown) => void;
  readonly remove: (index: number) => void;
  readonly move: (from: number, by: number) => void;
}

function RowCard(props: RowProps) {
  const { field, index, remove, folded } = props;
  const t = useMessages(grantsMessages);
  if (folded) return <FoldedRow {...props} />;
  return (
    <fieldset className="relative m-0 min-w-0 rounded-12 border border-solid-gray-300 bg-white p-4 sm:p-6">
      <legend className="sr-only">{t.row(field.rowLabel, index + 1)}</legend>
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
      <Cells {...props} />
    </fieldset>
  );
}

/** A row by the name in its first column; opened when it is new or something in it is wrong. */
function FoldedRow(props: RowProps) {
  const { field, row, index, of, issues, remove, move, folded } = props;
  const t = useMessages(grantsMessages);
  const place = t.row(field.rowLabel, index + 1);
  const name = String(row[field.columns[0]?.id ?? ''] ?? '').trim();
  const wrong = issues.some((issue) => issue.field.startsWith(`${field.id}.${index}.`));
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="sr-only">{place}</legend>
      <Fold
        title={name || place}
        level={3}
        note={folded?.(row)}
        open={wrong || !name}
        action={
          <Movers
            title={name || place}
            at={index}
            of={of}
            onMove={(by) => move(index, by)}
            entries={[
              {
                ...{ id: 'remove', icon: 'close', label: t.removeRow(field.rowLabel, index + 1) },
                onSelect: () => remove(index),
              },
            ]}
          />
        }
      >
        <Cells {...props} />
      </Fold>
    </fieldset>
  );
}

function Cells({ field, row, index, issues, set, after }: RowProps) {
  const errorOf = (column: FormField) =>
    issues.find((issue) => issue.field === `${field.id}.${index}.${column.id}`)?.message ?? null;
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-6">
        {field.columns.map((column) => (
          <CellField
            key={column.id}
            id={`f-${field.id}.${index}.${column.id}`}
            column={column}
            value={row[column.id]}
            error={errorOf(column)}
            onChange={(value) => set(index, column.id, value)}
          />
        ))}
      </div>
      {after?.(row)}
    </>
  );
}
