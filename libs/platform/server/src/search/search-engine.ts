import type { FacetCounts, SearchDb, SearchPage, SearchRequest, Suggestion } from './search-types.js';

/** Finds documents put by `SearchIndex`. Reads only; safe on a replica. */
export class SearchEngine {
  constructor(protected readonly db: SearchDb) {}

  async search(_request: SearchRequest): Promise<SearchPage> {
    throw new Error('not built yet');
  }

  /** Counts for the filters beside the same query; `first`, `after` and `sort` are ignored. */
  async facets(_request: SearchRequest): Promise<FacetCounts> {
    throw new Error('not built yet');
  }

  /** Titles that begin like what is being typed. */
  async suggest(_prefix: string, _limit: number): Promise<Suggestion[]> {
    throw new Error('not built yet');
  }
}
