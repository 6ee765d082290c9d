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
    ...sampleLexemesOf(document.subjectId),
  ];
}

/** Every document is in one of so many buckets, by the random end of its id. */
export const buckets = 256;
/** More lexemes in one query cost an index scan more than a larger sample is worth. */
export const mostDrawn = 8;
/** The lexemes of `count` buckets. */
export const bucketLexemes = (count: number): string[] => Array.from({ length: count }, (_, at) => `z:${at}`);

/** The first buckets have a small index of their own, whose lists are short: SQL of its condition, as the index has it. */
const inSample = `get_byte(uuid_send(subject_id), 15) < 16`;
const sampleBuckets = 16;
/** Documents in there are in one of so many parts as well, across the buckets. */
const sampleParts = 16;

const byteOf = (id: string, from: number, to?: number): number => Number.parseInt(id.slice(from, to), 16) || 0;

function sampleLexemesOf(id: string): string[] {
  const bucket = byteOf(id, -2);
  return bucket < sampleBuckets ? [`z:${bucket}`, `y:${byteOf(id, -3, -2)}`] : [`z:${bucket}`];
}

/** A sample of documents: the filters that draw it, and its share of all. */
export interface Sample {
  readonly groups: readonly FilterGroup[];
  readonly share: number;
  /** SQL of a further condition. */
  readonly sql: string;
}

/** All documents. */
export const noSample: Sample = { groups: [], share: 1, sql: '' };

/** About `wanted` of so many documents, out of those with an index of their own: the same ones each time. */
export function sampleOf(documents: number, wanted: number): Sample {
  const share = wanted / Math.max(1, documents);
  const drawn = Math.min(sampleBuckets, Math.max(1, Math.ceil(share * buckets)));
  const parts = drawn > 1 ? sampleParts : Math.min(sampleParts, Math.max(1, Math.ceil(share * buckets * sampleParts)));
  const part = Array.from({ length: parts }, (_, at) => `y:${at}`);
  const groups = [
    ...(drawn < sampleBuckets ? [{ name: 'sample', lexemes: bucketLexemes(drawn) }] : []),
    ...(parts < sampleParts ? [{ name: 'sample', lexemes: part }] : []),
  ];
  return { groups, share: (drawn * parts) / (buckets * sampleParts), sql: ` and ${inSample}` };
}

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
