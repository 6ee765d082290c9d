import { InvalidInput, refuse } from '@musubi/platform/server';
import { storable } from '../posting/storable-text.js';

/** A question or an answer: 5 to 500 characters. */
export function checkQuestionText(field: string, given: string): string {
  const text = storable(given).trim();
  const length = [...text].length;
  const issue = (message: string) => refuse(new InvalidInput([{ field, code: 'invalid', message }]));
  if (length < 5) return issue('5字以上で入力してください。');
  if (length > 500) return issue(`500字以内で入力してください（いま${length}字です）。`);
  return text;
}
