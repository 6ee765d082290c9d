import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CallDeskQueries } from './call-desk.queries.js';
import { CallDesk, ProgrammeDesk } from './call-desk.types.js';

@Resolver()
export class CallDeskResolver {
  constructor(private readonly desk: CallDeskQueries) {}

  /** Programmes with their courses and calls, for the office. */
  @Query(() => [ProgrammeDesk])
  programmeDesk(@CurrentActor() actor: Actor): Promise<ProgrammeDesk[]> {
    return this.desk.programmes(actor);
  }

  /** One call with everything its editor needs, for the office. */
  @Query(() => CallDesk, { nullable: true })
  callDesk(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<CallDesk | null> {
    return this.desk.one(actor, id);
  }
}
