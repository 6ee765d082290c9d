import type { LocalDate } from '@musubi/platform/model';

/** What somebody looks for: exactly what stands in the URL of the search page, and in a saved search. */
export interface PostingSearch {
  readonly text: string;
  readonly kind: string | null;
  readonly resourceKinds: readonly string[];
  readonly fields: readonly string[];
  /** Ward codes, and `online` for postings without a place. */
  readonly areas: readonly string[];
  readonly sdgs: readonly number[];
  readonly organisationTypes: readonly string[];
  /** The asker's own type: postings that want such a partner, or anybody. */
  readonly wantedTypes: readonly string[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly sort: string;
}

/** What can be chosen: needs and offers, and what else the one search box finds. */
export const searchedKinds = ['need', 'resource', 'organisation', 'case', 'guide'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

export const searchSorts = ['relevance', 'newest', 'deadline'] as const;
export type SearchSortName = (typeof searchSorts)[number];

export const emptySearch: PostingSearch = {
  text: '',
  kind: null,
  resourceKinds: [],
  fields: [],
  areas: [],
  sdgs: [],
  organisationTypes: [],
  wantedTypes: [],
  from: null,
  to: null,
  sort: 'relevance',
};

const lists = {
  resourceKinds: 'resource',
  fields: 'field',
  areas: 'area',
  organisationTypes: 'by',
  wantedTypes: 'wants',
} as const;

/** Query string of a search, in a fixed order, so that equal searches have equal addresses. Defaults are left out. */
export function searchParams(search: PostingSearch): URLSearchParams {
  const many = Object.entries(lists).flatMap(([key, name]) =>
    [...search[key as keyof typeof lists]].sort().map((value) => [name, value] as const),
  );
  const pairs: (readonly [string, string | null])[] = [
    ['q', search.text.trim()],
    ['kind', search.kind],
    ...many,
    ...[...search.sdgs].sort((a, b) => a - b).map((value) => ['sdg', String(value)] as const),
    ['from', search.from],
    ['to', search.to],
    ['sort', search.sort === 'relevance' ? null : search.sort],
  ];
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The search of a query string. Unknown parameters are ignored, wrong ones become the default. */
export function searchOf(params: URLSearchParams): PostingSearch {
  const kind = params.get('kind');
  const sort = params.get('sort') ?? 'relevance';
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(params.get(name) ?? '') ? params.get(name) : null);
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    kind: (searchedKinds as readonly (string | null)[]).includes(kind) ? kind : null,
    resourceKinds: params.getAll(lists.resourceKinds),
    fields: params.getAll(lists.fields),
    areas: params.getAll(lists.areas),
    organisationTypes: params.getAll(lists.organisationTypes),
    wantedTypes: params.getAll(lists.wantedTypes),
    sdgs: params
      .getAll('sdg')
      .map(Number)
      .filter((value) => Number.isInteger(value) && value >= 1 && value <= 17),
    from: day('from'),
    to: day('to'),
    sort: (searchSorts as readonly string[]).includes(sort) ? sort : 'relevance',
  };
}

/** How many filters are set, the words not counted. */
export const filterCount = (search: PostingSearch): number =>
  (search.kind ? 1 : 0) +
  search.resourceKinds.length +
  search.fields.length +
  search.areas.length +
  search.sdgs.length +
  search.organisationTypes.length +
  search.wantedTypes.length +
  (search.from || search.to ? 1 : 0);
