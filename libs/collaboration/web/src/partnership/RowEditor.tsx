import { Button, useMessages } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { collaborationTexts } from '../messages/messages.js';

interface RowEditorProps<Row> {
  readonly rows: readonly Row[];
  readonly set: (rows: Row[]) => void;
  readonly empty: () => Row;
  /** The fields of row `index`; `change` merges into it. */
  readonly fields: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
}

/** Rows as cards, one below the other: the same on a phone and on a desk. */
export function RowEditor<Row>({ rows, set, empty, fields }: RowEditorProps<Row>) {
  const t = useMessages(collaborationTexts);
  const change = (index: number) => (part: Partial<Row>) =>
    set(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  return (
    <>
      <ol className="m-0 grid list-none gap-4 p-0">
        {rows.map((row, index) => (
          <li key={index} className="rounded-12 border border-solid-gray-300 bg-white p-4">
            <div className="mb-3 flex items-center justify-between">
              <span className="text-dns-16B-130">{t.row(index + 1)}</span>
              <Button
                variant="text"
                size="small"
                icon="close"
                aria-label={t.removeRow(index + 1)}
                onClick={() => set(rows.filter((_, place) => place !== index))}
              />
            </div>
            <div className="grid gap-5 sm:grid-cols-2">{fields(row, change(index), index)}</div>
          </li>
        ))}
      </ol>
      <Button variant="outline" size="small" icon="plus" className="mt-4" onClick={() => set([...rows, empty()])}>
        {t.addRow}
      </Button>
    </>
  );
}
