import { type PostingSearch, searchOf, searchParams, withPlaces } from '@musubi/marketplace/model';
import { useAddress } from '@musubi/platform/web';
import { useCallback, useMemo } from 'react';

export type SearchView = 'list' | 'map';

export interface SearchAddress {
  readonly search: PostingSearch;
  readonly view: SearchView;
  /** Changes part of the search; the address changes with it. */
  readonly change: (part: Partial<PostingSearch>) => void;
  /** Puts a value of a list in, or takes it out. */
  readonly toggle: (list: ListFilter, value: string) => void;
  readonly show: (view: SearchView) => void;
  readonly clear: () => void;
}

export type ListFilter = 'resourceKinds' | 'fields' | 'areas' | 'organisationTypes' | 'wantedTypes' | 'sdgs';

/** The search of the page, kept in its address and nowhere else: it can be sent, saved, and gone back to. */
export function useSearch(): SearchAddress {
  const [params, setParams] = useAddress();
  const text = params.toString();
  // An address from elsewhere may name a ward in its words, as somebody types it.
  const search = useMemo(() => withPlaces(searchOf(new URLSearchParams(text))), [text]);
  const view: SearchView = params.get('view') === 'map' ? 'map' : 'list';
  const go = useCallback(
    (next: PostingSearch, shown: SearchView) => {
      const address = searchParams(next);
      if (shown === 'map') address.set('view', 'map');
      setParams(address, { preventScrollReset: true });
    },
    [setParams],
  );
  return {
    search,
    view,
    change: (part) => go({ ...search, ...part }, view),
    toggle: (list, value) => go({ ...search, [list]: toggled(search[list], value) }, view),
    show: (next) => go(search, next),
    clear: () => go({ ...searchOf(new URLSearchParams()), text: search.text, sort: search.sort }, view),
  };
}

function toggled(values: readonly (string | number)[], value: string): (string | number)[] {
  const numeric = typeof values[0] === 'number' || /^\d{1,2}$/.test(value);
  const own = numeric ? Number(value) : value;
  return values.includes(own) ? values.filter((each) => each !== own) : [...values, own];
}

/** The search as the API takes it. */
export const searchInput = (search: PostingSearch) => ({
  ...search,
  resourceKinds: [...search.resourceKinds],
  fields: [...search.fields],
  areas: [...search.areas],
  sdgs: [...search.sdgs],
  organisationTypes: [...search.organisationTypes],
  wantedTypes: [...search.wantedTypes],
});
