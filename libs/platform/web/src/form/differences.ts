import { diffArrays } from 'diff';

/** A stretch of a text; `changed` where the other text says something else. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Japanese is written without spaces: words come from the segmenter's dictionary. */
const words = new Intl.Segmenter('ja', { granularity: 'word' });
const inWords = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** Beyond so many changed words the texts have nothing in common that would help a reader. */
const mostEdits = 2000;

/** Two texts word by word, each with what the other does not have. Put together again, the pieces are the texts. */
export function differences(one: string, other: string): { readonly one: Piece[]; readonly other: Piece[] } {
  const changes = diffArrays(inWords(one), inWords(other), { maxEditLength: mostEdits });
  if (!changes) return { one: [{ text: one, changed: true }], other: [{ text: other, changed: true }] };
  const pieces = changes.map(({ value, added, removed }) => ({ text: value.join(''), added, removed }));
  return {
    one: pieces.filter(({ added }) => !added).map(({ text, removed }) => ({ text, changed: removed })),
    other: pieces.filter(({ removed }) => !removed).map(({ text, added }) => ({ text, changed: added })),
  };
}
