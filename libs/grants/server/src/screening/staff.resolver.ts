import { type Actor, type Connection, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { StaffQueries } from './staff.queries.js';
import {
  FormSection,
  StaffApplication,
  StaffApplicationArgs,
  StaffApplicationConnection,
  StaffApplicationFile,
  StaffCall,
} from './staff.types.js';

@Resolver()
export class StaffResolver {
  constructor(private readonly staff: StaffQueries) {}

  /** Calls with the number of applications per state, for the office. */
  @Query(() => [StaffCall])
  staffCalls(@CurrentActor() actor: Actor): Promise<StaffCall[]> {
    return this.staff.calls(actor);
  }

  @Query(() => StaffApplicationConnection)
  staffApplications(
    @CurrentActor() actor: Actor,
    @Args() args: StaffApplicationArgs,
  ): Promise<Connection<StaffApplication>> {
    return this.staff.list(actor, args);
  }

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
