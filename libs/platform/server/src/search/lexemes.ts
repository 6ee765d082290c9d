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
    ...(document.postingKind ? [`p:${document.postingKind}`] : []),
    ...(document.organisationType ? [`o:${document.organisationType}`] : []),
    ...(document.verified ? ['v:1'] : []),
  ];
}

/** One list of filter values: any of `lexemes`; `name` is the facet it belongs to. */
export interface FilterGroup {
  readonly name: string;
  readonly lexemes: readonly string[];
}

/** The filters of a request as groups of lexemes; all groups must match. Dates and organisations are columns. */
export function filterGroups(kinds: readonly SearchKind[], filters: SearchFilters): FilterGroup[] {
  const groups: FilterGroup[] = [
    { name: 'kinds', lexemes: kinds.map((kind) => `k:${kind}`) },
    { name: 'wards', lexemes: filters.wards?.length ? [...filters.wards.map((ward) => `w:${ward}`), 'w:all'] : [] },
    { name: 'fields', lexemes: (filters.fields ?? []).map((field) => `f:${field}`) },
    { name: 'sdgs', lexemes: (filters.sdgs ?? []).map((sdg) => `s:${sdg}`) },
    { name: 'resourceKinds', lexemes: (filters.resourceKinds ?? []).map((kind) => `r:${kind}`) },
    { name: 'postingKinds', lexemes: filters.postingKind ? [`p:${filters.postingKind}`] : [] },
    { name: 'organisationTypes', lexemes: (filters.organisationTypes ?? []).map((type) => `o:${type}`) },
    { name: 'verified', lexemes: filters.verified ? ['v:1'] : [] },
  ];
  return groups.filter((group) => group.lexemes.length > 0);
}
