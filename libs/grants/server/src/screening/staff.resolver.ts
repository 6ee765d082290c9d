import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { StaffQueries } from './staff.queries.js';
import { StaffApplicationFile } from './staff.types.js';

@Resolver()
export class StaffResolver {
  constructor(private readonly staff: StaffQueries) {}

  @Query(() => StaffApplicationFile)
  staffApplication(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<StaffApplicationFile> {
    return this.staff.file(actor, id);
  }
}
