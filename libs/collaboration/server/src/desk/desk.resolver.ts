import { type Actor, CurrentActor, PageArgs } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { DeskQueries } from './desk.queries.js';
import { DeskCandidate, DeskProposal, OrganisationLoad, UnansweredNeedConnection } from './desk.types.js';

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: DeskQueries) {}

  @Query(() => UnansweredNeedConnection, { description: 'Needs nobody has said yes to, the longest waiting first' })
  unansweredNeeds(@CurrentActor() actor: Actor, @Args() args: PageArgs) {
    return this.desk.unanswered(actor, args);
  }

  @Query(() => [DeskCandidate], { description: 'Organisations found by name or words, for a need' })
  deskCandidates(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('words') words: string,
  ) {
    return this.desk.candidates(actor, postingId, words);
  }

  @Query(() => [OrganisationLoad])
  organisationLoads(@CurrentActor() actor: Actor) {
    return this.desk.loads(actor);
  }

  @Query(() => [DeskProposal])
  deskProposals(@CurrentActor() actor: Actor) {
    return this.desk.proposals(actor);
  }
}
