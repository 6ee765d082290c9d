import type { RowsField } from '@musubi/grants/model';
import type { FieldIssue, Values } from '@musubi/platform/model';
import { announce, Button, Section, useMessages } from '@musubi/platform/web';
import { type ReactNode, useRef, useState } from 'react';
import { useRowsInWords } from '../messages/labels.js';
import { grantsMessages } from '../messages/messages.js';
import { filled, RowCard } from './RowCard.js';

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
const isNew = (row: Values): boolean => Object.keys(row).length <= 1;

/** Rows of a table as cards one can add to and take away from; the last one taken away can be put back. */
export function RowsEditor(props: RowsEditorProps) {
  const field = useRowsInWords(props.field);
  return (
    <Section title={field.title} level={2} lead={field.help} id={`f-${field.id}`}>
      <Rows {...props} />
    </Section>
  );
}

/** The same without a heading, where the page has one already. */
export function Rows({ rows, onChange, issues, after, folded, ...props }: RowsEditorProps) {
  const field = useRowsInWords(props.field);
  const t = useMessages(grantsMessages);
  const [gone, setGone] = useState<{ row: Values; at: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const unfilled = rows.findIndex((row) => !filled(field, row));
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
        {rows.map((row, index) => {
          return (
            <RowCard
              key={String(row['id'] ?? index)}
              {...{ field, row, index, issues, set, remove, after }}
              begins={folded ? !filled(field, row) : index === unfilled || isNew(row)}
              folded={folded && { of: rows.length, move, note: folded(row) }}
            />
          );
        })}
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
