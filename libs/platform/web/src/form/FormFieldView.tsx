import type { FieldKind, FormField } from '@musubi/platform/model';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '../components/ChoiceFields.js';
import { DateField } from '../components/DateField.js';
import type { FieldProps } from '../components/Field.js';
import { FileField } from '../components/FileField.js';
import { NumberField, TextArea, TextField, YenField } from '../components/TextField.js';
import type { FileRef } from '../components/upload.js';
import type { FormControl } from './use-form.js';

/** The id of a field's input; the error summary links to it. */
export const fieldDomId = (id: string): string => `f-${id}`;

interface Bound extends FieldProps {
  readonly onBlur: () => void;
}

interface Drawing {
  readonly common: Bound;
  readonly field: FormField;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const list = <T,>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

const line =
  (type: 'text' | 'email' | 'tel' | 'url' | 'password' | 'time', autoComplete?: string) =>
  ({ common, field, value, set }: Drawing): ReactNode => (
    <TextField
      {...common}
      type={type}
      seconds={field.seconds}
      autoComplete={autoComplete}
      inputMode={type === 'tel' ? 'tel' : undefined}
      width={type === 'time' ? 'short' : type === 'tel' ? 'half' : 'full'}
      value={text(value)}
      onChange={set}
    />
  );

const drawings: Record<FieldKind, (drawing: Drawing) => ReactNode> = {
  text: line('text'),
  kana: line('text'),
  email: line('email', 'email'),
  tel: line('tel', 'tel'),
  url: line('url', 'url'),
  password: line('password'),
  time: line('time'),
  textarea: ({ common, field, value, set }) => (
    <TextArea {...common} max={field.max} value={text(value)} onChange={set} />
  ),
  number: ({ common, value, set }) => (
    <NumberField
      {...common}
      value={typeof value === 'number' || typeof value === 'string' ? value : null}
      onChange={set}
    />
  ),
  yen: ({ common, value, set }) => <YenField {...common} value={text(value)} onChange={set} />,
  date: ({ common, value, set }) => <DateField {...common} value={text(value)} onChange={set} />,
  radio: ({ common, field, value, set }) => (
    <RadioGroup {...common} options={field.choices ?? []} value={text(value)} onChange={set} />
  ),
  select: ({ common, field, value, set }) => (
    <Select {...common} options={field.choices ?? []} value={text(value)} onChange={set} />
  ),
  checkboxes: ({ common, field, value, set }) => (
    <CheckboxGroup
      {...common}
      columns={(field.choices?.length ?? 0) > 6}
      options={field.choices ?? []}
      value={list<string>(value)}
      onChange={set}
    />
  ),
  checkbox: ({ common, value, set }) => <Checkbox {...common} checked={value === true} onChange={set} />,
  file: ({ common, field, value, set }) => (
    <FileField {...common} multiple={field.max !== 1} value={list<FileRef>(value)} onChange={set} />
  ),
  // Tables of rows are drawn by the page that has them.
  rows: () => null,
};

/** One question of a form, drawn by its kind; nothing while it is not asked. `title` and `help` may be translated. */
export function FormFieldView({
  form,
  field,
  title,
  help,
}: {
  form: FormControl;
  field: FormField;
  title?: string;
  help?: string;
}) {
  if (!form.shown(field)) return null;
  const common: Bound = {
    id: fieldDomId(field.id),
    label: title ?? field.title,
    help: help ?? field.help,
    required: form.needed(field),
    error: form.issues.find((issue) => issue.field === field.id)?.message,
    onBlur: () => form.leave(field.id),
  };
  return drawings[field.kind]({
    common,
    field,
    value: form.values[field.id],
    set: (value) => form.set(field.id, value),
  });
}
