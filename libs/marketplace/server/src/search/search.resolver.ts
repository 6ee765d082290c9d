import { PageArgs } from '@musubi/platform/server';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { SearchQueries } from './search.queries.js';
import { PostingFacets, PostingHitConnection, PostingSearchInput, WardMap } from './search.types.js';
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

  @Query(() => WardMap, { nullable: true, description: 'The wards to draw; null before polygons were imported' })
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
