import { municipality, wards } from './municipality.js';

/** A question without the names of wards in it, and the wards it named. */
export interface PlacedWords {
  readonly text: string;
  readonly wards: readonly string[];
}

/**
 * Names of wards, in kanji or kana, among the words mean a filter: 「泉区 公園」 is 「公園」 in 泉区. Only whole words, or a
 * name followed by の or で, so that 「青葉区民まつり」 and exact phrases stay what they are. With nothing but a name the
 * filter is all there is.
 */
export function placesIn(typed: string): PlacedWords {
  if (/[「"“]/u.test(typed)) return { text: typed, wards: [] };
  let text = typed;
  const named = wards().filter(({ name, kana }) => {
    const names = `(?:${municipality().name})?(?:${name}|${kana})`;
    const without = text.replace(new RegExp(`(^|[\\s\\u3000])${names}(?:[ので、]|(?=[\\s\\u3000]|$))`, 'gu'), ' ');
    const found = without !== text;
    text = without;
    return found;
  });
  if (named.length === 0) return { text: typed, wards: [] };
  return { text: text.trim().replace(/[\s\u3000]+/g, ' '), wards: named.map(({ code }) => code) };
}
