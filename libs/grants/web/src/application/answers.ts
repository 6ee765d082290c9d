import {
  type ApplicationSection,
  askedOf,
  isRowsField,
  questionsOf,
  rowsAsField,
  rowsFieldsOf,
} from '@musubi/grants/model';
import { isShown, type Values } from '@musubi/platform/model';
import { answerOf, type Fact, platformMessages, messagesNow } from '@musubi/platform/web';

/** The answers of one part in words, tables line by line. `changeTo` gives the address of a question. */
export function answersOf(
  section: ApplicationSection,
  values: Values,
  lead: boolean,
  changeTo?: (fieldId: string) => string,
): Fact[] {
  const { yes } = messagesNow(platformMessages);
  const asked =
    section.kind === 'form'
      ? askedOf(section, lead).map((each) => (isRowsField(each) ? rowsAsField(each) : each))
      : [...questionsOf(section, lead), ...rowsFieldsOf(section).map(rowsAsField)];
  return asked
    .filter((field) => isShown(field, values))
    .map((field) => ({
      title: field.title,
      value: answerOf(field, values[field.id], yes),
      changeTo: changeTo?.(field.id),
    }));
}
