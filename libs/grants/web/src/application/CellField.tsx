import { type FormField, isRequired } from '@musubi/platform/model';
import { Checkbox, DateField, NumberField, Select, TextArea, TextField, YenField } from '@musubi/platform/web';

interface CellProps {
  readonly id: string;
  readonly column: FormField;
  readonly value: unknown;
  readonly error: string | null;
  readonly onChange: (value: unknown) => void;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const wide = 'sm:col-span-6';
const half = 'sm:col-span-3';
const third = 'sm:col-span-2';

interface Inner {
  readonly common: { id: string; label: string; help?: string; error: string | null; required: boolean };
  readonly column: FormField;
  readonly onChange: (value: unknown) => void;
}

/** One cell of a row of a table, as a field of its own with its label. */
export function CellField({ id, column, value, error, onChange }: CellProps) {
  const common = {
    id,
    label: column.title,
    help: column.kind === 'select' ? hintOf(column, value) : column.help,
    error,
    required: isRequired(column, {}),
  };
  if (column.kind === 'checkbox')
    return <Checkbox {...common} noBadge className={wide} checked={value === true} onChange={onChange} />;
  if (column.kind === 'select')
    return (
      <Select {...common} className={half} options={column.choices ?? []} value={text(value)} onChange={onChange} />
    );
  if (column.kind === 'date') return <DateField {...common} className={half} value={text(value)} onChange={onChange} />;
  return <NumberCell common={common} column={column} value={value} onChange={onChange} />;
}

function NumberCell({ common, column, value, onChange }: Inner & { value: unknown }) {
  if (column.kind === 'yen') return <YenField {...common} className={third} value={text(value)} onChange={onChange} />;
  if (column.kind === 'number')
    return (
      <NumberField
        {...common}
        className={third}
        value={typeof value === 'number' || typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    );
  return <TextCell common={common} column={column} value={text(value)} onChange={onChange} />;
}

/** What the chosen kind of cost is for. */
const hintOf = (column: FormField, value: unknown): string | undefined =>
  column.choices?.find((choice) => choice.value === value)?.hint;

function TextCell({ common, column, value, onChange }: Inner & { value: string }) {
  if (column.kind === 'textarea')
    return <TextArea {...common} className={wide} rows={2} max={column.max} value={value} onChange={onChange} />;
  const max = column.max ?? 0;
  const width = max <= 20 ? third : max < 100 ? half : wide;
  return <TextField {...common} className={width} value={value} onChange={onChange} />;
}
