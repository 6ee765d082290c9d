import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { StaffQueries } from './staff.queries.js';
import { FormSection, StaffApplicationFile } from './staff.types.js';

@Resolver()
export class StaffResolver {
  constructor(private readonly staff: StaffQueries) {}

  /** What a correction can name for all of these applications. */
  @Query(() => [FormSection])
  commonSections(
    @CurrentActor() actor: Actor,
    @Args('applicationIds', { type: () => [ID] }) ids: string[],
  ): Promise<FormSection[]> {
    return this.staff.commonSections(actor, ids);
  }

  @Query(() => StaffApplicationFile)
  staffApplication(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<StaffApplicationFile> {
    return this.staff.file(actor, id);
  }
}
