import type { LocalDate } from '@musubi/platform/model';

/** What can be found. One table, one ranking for all of them. */
export type SearchKind = 'posting' | 'organisation' | 'case' | 'guide';

/** What `SearchIndex.put` takes: the whole findable content of one subject. Lists may be empty, never null. */
export interface SearchDocument {
  readonly kind: SearchKind;
  /** Id of the posting, organisation, … */
  readonly subjectId: string;
  /** The organisation it belongs to; null for city-wide texts. */
  readonly organisationId: string | null;
  /** Shown as the hit's title, with the found words marked. */
  readonly title: string;
  /** Everything else worth finding, as people read it; snippets are cut from here. Longer than 20,000 characters is cut. */
  readonly body: string;
  /** Found, but never shown: furigana, short names, labels of fields and resource kinds. */
  readonly keywords?: string;
  /** How the title is read, in kana, where somebody wrote it down (names); else the dictionary says. */
  readonly reading?: string;
  /** Ward codes (`04103`). Empty = the whole city, which passes every ward filter. */
  readonly wards: readonly string[];
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
  readonly resourceKinds: readonly string[];
  /** Types of organisation wanted as partner. Empty or missing = anybody, which passes every such filter. */
  readonly wantedTypes?: readonly string[];
  readonly postingKind: 'need' | 'resource' | null;
  /** Type of the organisation, or of the posting's owner. */
  readonly organisationType: string | null;
  readonly verified: boolean;
  /** Period of the activity; null = open. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Last day to answer, for the order `deadline`. */
  readonly deadline: LocalDate | null;
  /** Address of the page, where kind and id do not say it. */
  readonly path?: string | null;
  /** For the order `newest`. */
  readonly publishedAt: Date;
  /** False keeps the row but hides it from every search (hidden, expired, draft). */
  readonly visible: boolean;
}

/** Within one list: any of. Between lists: all of. */
export interface SearchFilters {
  readonly wards?: readonly string[];
  readonly fields?: readonly string[];
  readonly sdgs?: readonly number[];
  readonly resourceKinds?: readonly string[];
  readonly wantedTypes?: readonly string[];
  readonly postingKind?: 'need' | 'resource' | null;
  readonly organisationTypes?: readonly string[];
  readonly organisationIds?: readonly string[];
  readonly verified?: boolean | null;
  /** Activity period overlaps `from`–`to`; an open period always does. */
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
}

export type SearchSort = 'relevance' | 'newest' | 'deadline';

export interface SearchRequest {
  /** What was typed: words or a sentence; 「…」 or "…" for exact phrases; -word to leave out. Empty = list everything. */
  readonly text: string;
  /** Empty or missing = every kind. */
  readonly kinds?: readonly SearchKind[];
  readonly filters?: SearchFilters;
  /** `relevance` without words falls back to `newest`. */
  readonly sort?: SearchSort;
  /** 1–100. */
  readonly first: number;
  /** The `cursor` of the page before, with the same request. A cursor that cannot be read starts at the beginning. */
  readonly after?: string | null;
}

/** A piece of text; `hit` pieces are the found words (draw them with <mark>). */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly subjectId: string;
  readonly organisationId: string | null;
  readonly path: string | null;
  /** Comparable within one answer only; 0 for lists without words. */
  readonly score: number;
  readonly titleParts: readonly TextPart[];
  /** About 120 characters around the best place of the body. */
  readonly snippetParts: readonly TextPart[];
  /** Cursor of this very hit (Relay edges). */
  readonly cursor: string;
}

export interface SearchPage {
  /** How many there are in all; `atLeast`: about so many, estimated from a sample. */
  readonly total: number;
  readonly atLeast: boolean;
  readonly hits: readonly SearchHit[];
  /** Give as `after` for the next page; null on the last. */
  readonly cursor: string | null;
  /** A better spelling, when there is one and little was found. */
  readonly didYouMean: string | null;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Counts per value under the same query; each group ignores its own filter, so that other choices keep their numbers. */
export interface FacetCounts {
  readonly total: number;
  readonly atLeast: boolean;
  /** posting, organisation, case, guide; and need and resource, the two kinds of postings. */
  readonly kinds: readonly FacetCount[];
  readonly wards: readonly FacetCount[];
  readonly fields: readonly FacetCount[];
  readonly sdgs: readonly FacetCount[];
  readonly resourceKinds: readonly FacetCount[];
  readonly organisationTypes: readonly FacetCount[];
  readonly wantedTypes: readonly FacetCount[];
}

/** The part of `Db` that search needs. */
export interface SearchDb {
  query<R>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Runs `work` in a read-only transaction with these session settings (SET LOCAL). */
  read<R>(settings: Record<string, string>, work: () => Promise<R>): Promise<R>;
}
