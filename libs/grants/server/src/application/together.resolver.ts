import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { TogetherQueries } from './together.queries.js';
import { ApplicationTogether } from './together.types.js';

@Resolver()
export class TogetherResolver {
  constructor(private readonly together: TogetherQueries) {}

  /** The partners' own side of an application; null for everybody else, the office included. */
  @Query(() => ApplicationTogether, { nullable: true })
  applicationTogether(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ApplicationTogether | null> {
    return this.together.of(actor, id);
  }
}
