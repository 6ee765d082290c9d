import { type FormField, formatYen, isEmpty, parseYen, type Values, wareki } from '@musubi/platform/model';

/** An answer as it is read on paper. */
export function printedAnswer(field: FormField, values: Values): string {
  const value = values[field.id];
  if (field.kind === 'checkbox') return value === true ? '確認しました' : '';
  if (isEmpty(value)) return '';
  if (field.kind === 'file') return fileNames(value).join('、');
  if (field.kind === 'yen') return yenWords(value);
  return field.kind === 'date' ? wareki(String(value)) : labelsOf(field, value).join('、');
}

/** Chosen answers by their labels, those no longer offered too. */
function labelsOf(field: FormField, value: unknown): string[] {
  const choices = [...(field.choices ?? []), ...(field.formerChoices ?? [])];
  const all = Array.isArray(value) ? value : [value];
  return all.map((each) => choices.find((choice) => choice.value === each)?.label ?? String(each));
}

const fileNames = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map((file: { name?: unknown }) => String(file?.name ?? ''));

function yenWords(value: unknown): string {
  const amount = parseYen(String(value));
  return amount === null ? String(value) : formatYen(amount);
}
