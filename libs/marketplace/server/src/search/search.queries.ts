import { isPostingKind, type PostingSearch } from '@musubi/marketplace/model';
import { type PageArgs, pageSize, SearchEngine, type SearchHit, type SearchRequest } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingQueries } from '../posting/posting.queries.js';
import type { PostingCard } from '../posting/posting.types.js';
import type { PostingFacets, PostingHit, PostingHitConnection } from './search.types.js';

const longestText = 500;

/** The request of the search engine for a search of the page. */
export function requestOf(search: PostingSearch, page: { first: number; after?: string | null }): SearchRequest {
  return {
    text: [...search.text].slice(0, longestText).join(''),
    kinds: ['posting'],
    filters: {
      postingKind: search.kind && isPostingKind(search.kind) ? search.kind : null,
      resourceKinds: search.resourceKinds,
      fields: search.fields,
      wards: search.areas,
      sdgs: search.sdgs,
      organisationTypes: search.organisationTypes,
      wantedTypes: search.wantedTypes,
      from: search.from,
      to: search.to,
    },
    sort: search.sort === 'newest' || search.sort === 'deadline' ? search.sort : 'relevance',
    first: page.first,
    after: page.after,
  };
}

@Injectable()
export class SearchQueries {
  constructor(
    private readonly engine: SearchEngine,
    private readonly postings: PostingQueries,
  ) {}

  /** One page of hits: the engine ranks, one more statement fetches the cards. */
  async search(search: PostingSearch, page: PageArgs): Promise<PostingHitConnection> {
    const found = await this.engine.search(requestOf(search, { first: pageSize(page), after: page.after }));
    const cards = await this.postings.cards(found.hits.map((hit) => hit.subjectId));
    const byId = new Map(cards.map((card) => [card.id, card]));
    const edges = found.hits.flatMap((hit) => {
      const posting = byId.get(hit.subjectId);
      return posting ? [{ cursor: hit.cursor, node: hitOf(hit, posting) }] : [];
    });
    return {
      edges,
      pageInfo: { hasNextPage: found.cursor !== null, endCursor: found.cursor },
      totalCount: found.total,
      atLeast: found.atLeast,
      didYouMean: found.didYouMean,
    };
  }

  async facets(search: PostingSearch): Promise<PostingFacets> {
    const found = await this.engine.facets(requestOf(search, { first: 1 }));
    return {
      kinds: [...found.kinds],
      resourceKinds: [...found.resourceKinds],
      fields: [...found.fields],
      areas: [...found.wards],
      sdgs: [...found.sdgs],
      organisationTypes: [...found.organisationTypes],
      wantedTypes: [...found.wantedTypes],
    };
  }
}

const hitOf = (hit: SearchHit, posting: PostingCard): PostingHit => ({
  posting,
  title: [...hit.titleParts],
  snippet: [...hit.snippetParts],
});
