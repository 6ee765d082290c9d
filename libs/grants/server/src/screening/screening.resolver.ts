import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ScreeningQueries } from './screening.queries.js';
import { ScreeningDesk } from './screening.types.js';

@Resolver()
export class ScreeningResolver {
  constructor(private readonly screening: ScreeningQueries) {}

  /** Checklist, marks, suspicions of double funding, requests for documents: for the office. */
  @Query(() => ScreeningDesk)
  screeningDesk(
    @CurrentActor() actor: Actor,
    @Args('applicationId', { type: () => ID }) applicationId: string,
  ): Promise<ScreeningDesk> {
    return this.screening.desk(actor, applicationId);
  }
}
