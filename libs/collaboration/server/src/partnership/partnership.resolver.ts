import { type Actor, CurrentActor, PageArgs } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { PartnershipResultConnection } from './partnership-result.types.js';
import { PartnershipResults } from './partnership-results.queries.js';
import { PartnershipHistory } from './partnership-history.queries.js';
import { PartnershipQueries } from './partnership.queries.js';
import { ChangeConnection, PartnershipCard, PartnershipNode } from './partnership.types.js';

@Resolver()
export class PartnershipResolver {
  constructor(
    private readonly partnerships: PartnershipQueries,
    private readonly history: PartnershipHistory,
    private readonly results: PartnershipResults,
  ) {}

  @Query(() => PartnershipNode, { nullable: true })
  partnership(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.partnerships.one(actor, id);
  }

  @Query(() => [PartnershipCard])
  myPartnerships(@CurrentActor() actor: Actor) {
    return this.partnerships.mine(actor);
  }

  @Query(() => PartnershipResultConnection, { description: 'Completed partnerships of an organisation, for everybody' })
  partnershipResults(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() args: PageArgs,
  ) {
    return this.results.of(actor, organisationId, args);
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
