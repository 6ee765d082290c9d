import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { RecordQueries } from './record.queries.js';
import { DisposalPreview, RecordLists } from './record.types.js';

@Resolver()
export class RecordResolver {
  constructor(private readonly records: RecordQueries) {}

  /** Until when records are kept, and the register of those that have gone. For the office. */
  @Query(() => RecordLists)
  grantRecords(@CurrentActor() actor: Actor): Promise<RecordLists> {
    return this.records.lists(actor);
  }

  /** What a disposal would take away. Changes nothing. */
  @Query(() => [DisposalPreview])
  disposalPreview(
    @CurrentActor() actor: Actor,
    @Args('applicationIds', { type: () => [ID] }) ids: string[],
  ): Promise<DisposalPreview[]> {
    return this.records.preview(actor, ids);
  }
}
