import { placesIn } from '@musubi/identity/model';
import type { PostingSearch } from './search-query.js';

/** The search with the wards that its words name as a filter (`placesIn`). */
export function withPlaces(search: PostingSearch): PostingSearch {
  const { text, wards } = placesIn(search.text);
  return { ...search, text, areas: [...new Set([...search.areas, ...wards])] };
}
