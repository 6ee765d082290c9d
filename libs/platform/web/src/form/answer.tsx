import {
  type FieldKind,
  formatYen,
  type FormField,
  isEmpty,
  isLocalDate,
  parseYen,
  seirekiWithEra,
} from '@musubi/platform/model';
import type { ReactNode } from 'react';
import { FileList } from '../components/FileField.js';
import type { FileRef } from '../components/upload.js';

type InWords = (value: unknown, field: FormField, yes: string) => ReactNode;

const labelOf = (value: unknown, field: FormField) =>
  [...(field.choices ?? []), ...(field.formerChoices ?? [])].find((choice) => choice.value === value)?.label ??
  String(value);

const yenInWords: InWords = (value) => {
  const amount = parseYen(String(value));
  return amount === null ? String(value) : formatYen(amount);
};

/** One line a row: the answers of its columns side by side. */
const rowsInWords: InWords = (value, field, yes) =>
  (Array.isArray(value) ? (value as Record<string, unknown>[]) : [])
    .map((row) =>
      (field.columns ?? [])
        .map((column) => answerOf(column, row[column.id], yes))
        .filter(Boolean)
        .join('\u3000'),
    )
    .join('\n');

const inWords: Partial<Record<FieldKind, InWords>> = {
  yen: yenInWords,
  date: (value) => (isLocalDate(String(value)) ? seirekiWithEra(String(value)) : String(value)),
  radio: labelOf,
  select: labelOf,
  checkboxes: (value, field) => (Array.isArray(value) ? value.map((each) => labelOf(each, field)).join('\u3001') : ''),
  checkbox: (_value, _field, yes) => yes,
  file: (value) => (Array.isArray(value) ? <FileList files={value as FileRef[]} /> : ''),
  rows: rowsInWords,
  password: () => '••••••••',
};

/** An answer in words; `yes` is the word for a ticked box. Empty when there is none. */
export function answerOf(field: FormField, value: unknown, yes: string): ReactNode {
  if (isEmpty(value)) return '';
  return (inWords[field.kind] ?? String)(value, field, yes);
}
