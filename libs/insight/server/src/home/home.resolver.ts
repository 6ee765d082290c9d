import { Args, Query, Resolver } from '@nestjs/graphql';
import { HomeQueries } from './home.queries.js';
import { Home } from './home.types.js';

@Resolver()
export class HomeResolver {
  constructor(private readonly queries: HomeQueries) {}

  /** Everything on the home page; readable without login. */
  @Query(() => Home)
  home(@Args('ward', { type: () => String, nullable: true }) ward?: string | null): Promise<Home> {
    return this.queries.home(ward ?? null);
  }
}
