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
    ...partLexemesOf(document.subjectId),
  ];
}

/** Every document is in one of so many buckets, by the random end of its id. */
const buckets = 256;
/** SQL: a document of the first so many buckets. */
export const inBuckets = (count: number) => `get_byte(uuid_send(subject_id), 15) < ${count}`;
/** So many buckets hold about `wanted` of all documents. */
export const bucketsFor = (documents: number, wanted: number): number =>
  Math.min(buckets, Math.max(1, Math.ceil((wanted * buckets) / Math.max(1, documents))));

/** The first buckets have a small index of their own, whose lists are short. */
const partBuckets = 16;
/** SQL of its condition, as the index has it. */
export const inPart = inBuckets(partBuckets);
/** Documents in there are in one of so many slices as well, across the buckets. */
const slices = 16;

const byteOf = (id: string, from: number, to?: number): number => Number.parseInt(id.slice(from, to), 16) || 0;

function partLexemesOf(id: string): string[] {
  const bucket = byteOf(id, -2);
  return bucket < partBuckets ? [`z:${bucket}`, `y:${byteOf(id, -3, -2)}`] : [`z:${bucket}`];
}

/** Some of the documents with the index of their own: always the same ones. */
export interface Part {
  readonly buckets: number;
  readonly slices: number;
}

/** About this share of all documents, at most those with an index of their own. */
export function partOf(share: number): { readonly part: Part; readonly share: number } {
  const drawn = Math.min(partBuckets, Math.max(1, Math.ceil(share * buckets)));
  const sliced = drawn > 1 ? slices : Math.min(slices, Math.max(1, Math.ceil(share * buckets * slices)));
  return { part: { buckets: drawn, slices: sliced }, share: (drawn * sliced) / (buckets * slices) };
}

/** Lists of lexemes, one of each of which the documents of the part have; null when none of them is in this half. */
export function lexemesOfPart(part: Part, half?: Half): readonly (readonly string[])[] | null {
  const drawn = upTo(part.buckets).filter((bucket) => half === undefined || bucket % 2 === half);
  if (drawn.length === 0) return null;
  const lists = drawn.length < partBuckets ? [drawn.map((bucket) => `z:${bucket}`)] : [];
  return part.slices < slices ? [...lists, upTo(part.slices).map((slice) => `y:${slice}`)] : lists;
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Odd and even buckets. */
export type Half = 0 | 1;
/** SQL: a document of this half, as the condition of its index has it. */
export const inHalf = (half: Half): string => `get_byte(uuid_send(subject_id), 15) % 2 = ${half}`;

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
