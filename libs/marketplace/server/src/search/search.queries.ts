import { isPostingKind, type PostingSearch } from '@musubi/marketplace/model';
import { organisationTypeCodes, wards } from '@musubi/identity/model';
import { DirectoryQueries } from '@musubi/identity/server';
import {
  betterSpelling,
  countsOfChoices,
  Db,
  type PageArgs,
  pageSize,
  SearchEngine,
  type SearchHit,
  type SearchKind,
  type SearchRequest,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingQueries } from '../posting/posting.queries.js';
import type { PostingCard } from '../posting/posting.types.js';
import type { Found, FoundConnection } from './found.types.js';
import type { PostingFacets, PostingHit, PostingHitConnection } from './search.types.js';

const longestText = 500;

type PageRequest = { first: number; after?: string | null };

/** The request of the search engine for postings only: saved searches, lists of needs. */
export function requestOf(search: PostingSearch, page: PageRequest): SearchRequest {
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

const otherKinds: readonly string[] = ['organisation', 'case', 'guide'] satisfies SearchKind[];

/** The same for the one search box: every kind of thing. Without words and without a kind chosen, postings are listed. */
export function findingOf(search: PostingSearch, page: PageRequest): SearchRequest {
  const request = requestOf(search, page);
  if (search.kind && otherKinds.includes(search.kind)) return { ...request, kinds: [search.kind as SearchKind] };
  return search.kind || request.text.trim() === '' ? request : { ...request, kinds: [] };
}

@Injectable()
export class SearchQueries {
  constructor(
    private readonly db: Db,
    private readonly engine: SearchEngine,
    private readonly postings: PostingQueries,
    private readonly directory: DirectoryQueries,
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

  /** One page of everything that was found: one ranking over all kinds, the cards of each kind from one statement. */
  async find(search: PostingSearch, page: PageArgs): Promise<FoundConnection> {
    const found = await this.engine.search(findingOf(search, { first: pageSize(page), after: page.after }));
    const idsOf = (kind: SearchKind) => found.hits.filter((hit) => hit.kind === kind).map((hit) => hit.subjectId);
    const postings = idsOf('posting');
    const organisations = idsOf('organisation');
    const cards = postings.length > 0 ? await this.postings.cards(postings) : [];
    const own = organisations.length > 0 ? await this.directory.cards(organisations) : new Map<string, never>();
    const byId = new Map(cards.map((card) => [card.id, card]));
    const edges = found.hits.flatMap((hit) => {
      const node: Found = {
        kind: hit.kind,
        id: hit.subjectId,
        path: hit.path,
        title: [...hit.titleParts],
        snippet: [...hit.snippetParts],
        posting: byId.get(hit.subjectId) ?? null,
        organisation: own.get(hit.subjectId) ?? null,
      };
      return node.posting || node.organisation || node.path ? [{ cursor: hit.cursor, node }] : [];
    });
    return {
      edges,
      pageInfo: { hasNextPage: found.cursor !== null, endCursor: found.cursor },
      totalCount: found.total,
      atLeast: found.atLeast,
      // Much may be found by single letters of a word that nobody writes like this.
      didYouMean: found.didYouMean ?? (page.after ? null : await betterSpelling(this.db, search.text)),
    };
  }

  /** @param everything of the one search box, not of postings alone. */
  async facets(search: PostingSearch, everything = false): Promise<PostingFacets> {
    const found = await this.engine.facets((everything ? findingOf : requestOf)(search, { first: 1 }));
    return {
      kinds: [...found.kinds],
      resourceKinds: [...found.resourceKinds],
      fields: [...found.fields],
      areas: countsOfChoices(found.wards, areas()),
      sdgs: [...found.sdgs],
      organisationTypes: [...found.organisationTypes],
      wantedTypes: countsOfChoices(found.wantedTypes, organisationTypeCodes),
    };
  }
}

/** Where something may be: the wards, or nowhere in particular. */
const areas = (): string[] => [...wards().map(({ code }) => code), 'online'];

const hitOf = (hit: SearchHit, posting: PostingCard): PostingHit => ({
  posting,
  title: [...hit.titleParts],
  snippet: [...hit.snippetParts],
});
