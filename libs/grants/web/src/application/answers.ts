import { type ApplicationSection, questionsOf, rowsFieldsOf } from '@musubi/grants/model';
import type { FormField, Values } from '@musubi/platform/model';
import { answerOf, type Fact, platformMessages, messagesNow } from '@musubi/platform/web';

/** The answers of one part in words, tables line by line. `changeTo` gives the address of a question. */
export function answersOf(
  section: ApplicationSection,
  values: Values,
  lead: boolean,
  changeTo?: (fieldId: string) => string,
): Fact[] {
  const tables = rowsFieldsOf(section).map((rows): FormField => ({
    id: rows.id,
    title: rows.title,
    kind: 'rows',
    columns: rows.columns,
  }));
  const { yes } = messagesNow(platformMessages);
  return [...questionsOf(section, lead), ...tables].map((field) => ({
    title: field.title,
    value: answerOf(field, values[field.id], yes),
    changeTo: changeTo?.(field.id),
  }));
}
