import { municipality, wards } from '@musubi/identity/model';
import type { PostingSearch } from './search-query.js';

/**
 * Names of wards, in kanji or kana, among the words become the filter they mean: 「泉区 公園」 is 「公園」 in 泉区. Only
 * whole words, or a name followed by の or で, so that 「青葉区民まつり」 and exact phrases stay what they are. With nothing
 * but a name the filter is all there is.
 */
export function withPlaces(search: PostingSearch): PostingSearch {
  if (/[「"“]/u.test(search.text)) return search;
  const areas = new Set(search.areas);
  let text = search.text;
  for (const { code, name, kana } of wards()) {
    const names = `(?:${municipality().name})?(?:${name}|${kana})`;
    const word = new RegExp(`(^|[\\s\\u3000])${names}(?:[ので、]|(?=[\\s\\u3000]|$))`, 'gu');
    if (!word.test(text)) continue;
    text = text.replace(word, ' ');
    areas.add(code);
  }
  return areas.size === search.areas.length
    ? search
    : { ...search, text: text.trim().replace(/[\s\u3000]+/g, ' '), areas: [...areas] };
}
