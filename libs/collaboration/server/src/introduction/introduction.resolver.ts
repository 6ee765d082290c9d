import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { IntroductionQueries } from './introduction.queries.js';
import { IntroductionNode, TalkTarget } from './introduction.types.js';

@Resolver()
export class IntroductionResolver {
  constructor(private readonly introductions: IntroductionQueries) {}

  @Query(() => IntroductionNode, { nullable: true })
  introduction(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.introductions.one(actor, id);
  }

  @Query(() => TalkTarget, { nullable: true, description: 'Whom one would ask about a posting, or in general' })
  talkTarget(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID, description: 'Who would ask' }) organisationId: string,
    @Args('postingId', { type: () => ID, nullable: true }) postingId?: string,
    @Args('toOrganisationId', { type: () => ID, nullable: true }) toId?: string,
  ) {
    return this.introductions.target(actor, { postingId: postingId ?? null, toId: toId ?? null, organisationId });
  }
}
