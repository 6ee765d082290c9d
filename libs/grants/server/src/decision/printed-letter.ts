import type { LetterContent } from '@musubi/grants/model';
import type { City, Letter as PrintedLetter, LetterPoint } from '@musubi/platform/server';

/** The letter as the printer wants it. */
export const printedLetter = (
  content: LetterContent,
  { number, date }: { number: string; date: string },
  city: City,
): PrintedLetter => ({
  number,
  date,
  to: { organisation: content.to.join('\n') },
  from: { title: content.from, seal: 'mark' },
  title: content.title,
  body: content.body.split('\n'),
  ki: content.items.map(pointOf),
  // Letters issued before there was a remedy have none.
  remedy: content.remedy || undefined,
  contact: { department: city.department, telephone: city.telephone, email: city.email },
});

/** Several lines of one item become (1), (2), … */
function pointOf({ label, value }: LetterContent['items'][number]): LetterPoint {
  const lines = value.split('\n').filter(Boolean);
  return lines.length > 1 ? { label, items: lines } : { label, value };
}
