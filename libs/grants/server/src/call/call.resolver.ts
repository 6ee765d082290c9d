import { type Actor, type Connection, CurrentActor, PageArgs } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CallQueries } from './call.queries.js';
import { GrantCall, GrantCallConnection, GrantFinder, GrantProgramme } from './call.types.js';
import { GrantFinderQueries } from './grant-finder.queries.js';

@Resolver()
export class CallResolver {
  constructor(
    private readonly calls: CallQueries,
    private readonly finder: GrantFinderQueries,
  ) {}

  /** Calls of the city's programmes; open ones first. */
  @Query(() => GrantCallConnection)
  grantCalls(@Args() args: PageArgs): Promise<Connection<GrantCall>> {
    return this.calls.page(args);
  }

  @Query(() => GrantCall, { nullable: true })
  grantCall(@Args('id', { type: () => ID }) id: string): Promise<GrantCall | null> {
    return this.calls.one(id);
  }

  @Query(() => [GrantProgramme])
  grantProgrammes(): Promise<GrantProgramme[]> {
    return this.calls.programmes();
  }

  /** Which calls a partnership can use, and what is missing. Null unless the viewer belongs to a partner or is staff. */
  @Query(() => GrantFinder, { nullable: true })
  grantFinder(
    @CurrentActor() actor: Actor,
    @Args('partnershipId', { type: () => ID }) partnershipId: string,
  ): Promise<GrantFinder | null> {
    return this.finder.of(actor, partnershipId);
  }
}
