import { Fold, useMessages } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { grantsMessages } from '../messages/messages.js';
import { Movers } from '../Movers.js';
import { Cells, type RowProps } from './RowCard.js';

interface FoldedRowProps extends RowProps {
  readonly of: number;
  readonly move: (from: number, by: number) => void;
  /** What the row says besides its name. */
  readonly note: ReactNode;
}

/** A row by the name in its first column, to be moved or opened; open when it is new or something in it is wrong. */
export function FoldedRow(props: FoldedRowProps) {
  const { field, row, index, of, issues, remove, move, note } = props;
  const t = useMessages(grantsMessages);
  const place = t.row(field.rowLabel, index + 1);
  const name = String(row[field.columns[0]?.id ?? ''] ?? '').trim();
  const wrong = issues.some((issue) => issue.field.startsWith(`${field.id}.${index}.`));
  const removal = {
    ...{ id: 'remove', icon: 'close' as const, label: t.removeRow(field.rowLabel, index + 1) },
    onSelect: () => remove(index),
  };
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="sr-only">{place}</legend>
      <Fold
        title={name || place}
        level={3}
        note={note}
        open={wrong || !name}
        action={
          <Movers title={name || place} at={index} of={of} onMove={(by) => move(index, by)} entries={[removal]} />
        }
      >
        <Cells {...props} />
      </Fold>
    </fieldset>
  );
}
