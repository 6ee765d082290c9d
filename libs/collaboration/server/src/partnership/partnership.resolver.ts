import { type Actor, CurrentActor, PageArgs } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { PartnershipHistory } from './partnership-history.queries.js';
import { PartnershipQueries } from './partnership.queries.js';
import { ChangeConnection, PartnershipCard, PartnershipNode } from './partnership.types.js';

@Resolver()
export class PartnershipResolver {
  constructor(
    private readonly partnerships: PartnershipQueries,
    private readonly history: PartnershipHistory,
  ) {}

  @Query(() => PartnershipNode, { nullable: true })
  partnership(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.partnerships.one(actor, id);
  }

  @Query(() => [PartnershipCard])
  myPartnerships(@CurrentActor() actor: Actor) {
    return this.partnerships.mine(actor);
  }

  @Query(() => ChangeConnection, { description: 'Who changed what, newest first' })
  partnershipChanges(
    @CurrentActor() actor: Actor,
    @Args('partnershipId', { type: () => ID }) partnershipId: string,
    @Args() args: PageArgs,
  ) {
    return this.history.of(actor, partnershipId, args);
  }
}
