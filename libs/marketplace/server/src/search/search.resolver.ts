import { PageArgs } from '@musubi/platform/server';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { AskedQuestions } from './asked-questions.js';
import { FoundConnection, SearchSuggestion } from './found.types.js';
import { SearchQueries } from './search.queries.js';
import { PostingFacets, PostingHitConnection, PostingSearchInput, WardMap } from './search.types.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { WardMaps } from './ward-map.js';

@ArgsType()
class SearchPostingsArgs extends PageArgs {
  @Field(() => PostingSearchInput)
  search: PostingSearchInput;
}

@Resolver()
export class SearchResolver {
  constructor(
    private readonly queries: SearchQueries,
    private readonly maps: WardMaps,
    private readonly suggestions: SuggestionQueries,
    private readonly asked: AskedQuestions,
  ) {}

  @Query(() => PostingHitConnection, { description: 'Published postings that answer a search, best first' })
  searchPostings(@Args() args: SearchPostingsArgs): Promise<PostingHitConnection> {
    return this.queries.search(searchFrom(args.search), args);
  }

  @Query(() => PostingFacets, { description: 'Counts beside each filter of the same search' })
  postingFacets(
    @Args('search', { type: () => PostingSearchInput }) search: PostingSearchInput,
  ): Promise<PostingFacets> {
    return this.queries.facets(searchFrom(search));
  }

  @Query(() => FoundConnection, {
    description: 'Everything that answers a search, best first: postings, organisations, cases, guide texts',
  })
  async find(@Args() args: SearchPostingsArgs): Promise<FoundConnection> {
    const found = await this.queries.find(searchFrom(args.search), args);
    if (!args.after && found.totalCount > 0) this.asked.note(args.search.text);
    return found;
  }

  @Query(() => PostingFacets, { description: 'Counts beside each filter of `find`' })
  findFacets(@Args('search', { type: () => PostingSearchInput }) search: PostingSearchInput): Promise<PostingFacets> {
    return this.queries.facets(searchFrom(search), true);
  }

  @Query(() => [SearchSuggestion], { description: 'What may be meant by the letters typed so far' })
  searchSuggestions(@Args('text') text: string): Promise<SearchSuggestion[]> {
    return this.suggestions.of(text);
  }

  @Query(() => WardMap, {
    nullable: true,
    description: 'The wards to draw; null where there is nothing to draw them from',
  })
  wardMap(): Promise<WardMap | null> {
    return this.maps.map();
  }
}

const searchFrom = (input: PostingSearchInput): PostingSearchInput => ({
  ...input,
  kind: input.kind ?? null,
  from: input.from ?? null,
  to: input.to ?? null,
});
