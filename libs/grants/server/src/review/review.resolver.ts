import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ReviewQueries } from './review.queries.js';
import { ReviewDesk, ReviewTask } from './review.types.js';

@Resolver()
export class ReviewResolver {
  constructor(private readonly reviews: ReviewQueries) {}

  /** The applications the signed-in committee member reviews. */
  @Query(() => [ReviewTask])
  reviewQueue(@CurrentActor() actor: Actor): Promise<ReviewTask[]> {
    return this.reviews.queue(actor);
  }

  @Query(() => ReviewDesk)
  reviewDesk(
    @CurrentActor() actor: Actor,
    @Args('applicationId', { type: () => ID }) applicationId: string,
  ): Promise<ReviewDesk> {
    return this.reviews.desk(actor, applicationId);
  }
}
