import { type Actor, type Connection, CurrentActor } from '@musubi/platform/server';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { TimelineQueries } from './timeline.queries.js';
import { TimelineArgs, TimelineEntry, TimelineEntryConnection } from './timeline.types.js';

@Resolver()
export class TimelineResolver {
  constructor(private readonly timeline: TimelineQueries) {}

  /** Who did what for whom, when, and what changed by it: the newest first. */
  @Query(() => TimelineEntryConnection)
  applicationTimeline(@CurrentActor() actor: Actor, @Args() args: TimelineArgs): Promise<Connection<TimelineEntry>> {
    return this.timeline.page(actor, args);
  }
}
