import type { SearchDocument, SearchFilters, SearchKind } from './search-types.js';

/**
 * Filter values are lexemes of the same tsvector (`w:04103`), so that the index intersects them with the words. A
 * document without wards belongs to the whole city and passes every ward filter: `w:all`.
 */
export function filterLexemes(document: SearchDocument): string[] {
  return [
    `k:${document.kind}`,
    ...(document.wards.length === 0 ? ['w:all'] : document.wards.map((ward) => `w:${ward}`)),
    ...document.fields.map((field) => `f:${field}`),
    ...document.sdgs.map((sdg) => `s:${sdg}`),
    ...document.resourceKinds.map((kind) => `r:${kind}`),
    ...(document.wantedTypes?.length ? document.wantedTypes.map((type) => `a:${type}`) : ['a:all']),
    ...(document.postingKind ? [`p:${document.postingKind}`] : []),
    ...(document.organisationType ? [`o:${document.organisationType}`] : []),
    ...(document.verified ? ['v:1'] : []),
    `z:${bucketOf(document.subjectId)}`,
  ];
}

/** Every document is in one of so many samples, by the random end of its id. */
export const buckets = 256;
/** More lexemes in one query cost an index scan more than a larger sample is worth. */
export const mostDrawn = 8;
const bucketOf = (id: string): number => Number.parseInt(id.slice(-2), 16) || 0;

/** The lexemes of `count` samples. */
export const sampleLexemes = (count: number): string[] => Array.from({ length: count }, (_, at) => `z:${at}`);

/** One list of filter values: any of `lexemes`; `name` is the facet it belongs to. */
export interface FilterGroup {
  readonly name: string;
  readonly lexemes: readonly string[];
}

/** The filters of a request as groups of lexemes; all groups must match. Dates and organisations are columns. */
export function filterGroups(kinds: readonly SearchKind[], filters: SearchFilters): FilterGroup[] {
  const prefixed = (prefix: string, values: readonly (string | number)[] | undefined) =>
    (values ?? []).map((value) => `${prefix}:${value}`);
  const only = (prefix: string, value: string | null | undefined) => (value ? [`${prefix}:${value}`] : []);
  const groups: FilterGroup[] = [
    // Needs and offers are kinds of their own beside organisations, cases and guide texts.
    { name: 'kinds', lexemes: filters.postingKind ? only('p', filters.postingKind) : prefixed('k', kinds) },
    { name: 'wards', lexemes: filters.wards?.length ? [...prefixed('w', filters.wards), 'w:all'] : [] },
    { name: 'fields', lexemes: prefixed('f', filters.fields) },
    { name: 'sdgs', lexemes: prefixed('s', filters.sdgs) },
    { name: 'resourceKinds', lexemes: prefixed('r', filters.resourceKinds) },
    {
      name: 'wantedTypes',
      lexemes: filters.wantedTypes?.length ? [...prefixed('a', filters.wantedTypes), 'a:all'] : [],
    },
    { name: 'organisationTypes', lexemes: prefixed('o', filters.organisationTypes) },
    { name: 'verified', lexemes: filters.verified ? ['v:1'] : [] },
  ];
  return groups.filter((group) => group.lexemes.length > 0);
}
