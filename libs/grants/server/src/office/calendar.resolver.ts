import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CalendarQueries } from './calendar.queries.js';
import { CalendarArgs, CalendarEntry } from './calendar.types.js';

@Resolver()
export class CalendarResolver {
  constructor(private readonly calendar: CalendarQueries) {}

  /** Deadlines of calls and applications between two days. */
  @Query(() => [CalendarEntry])
  officeCalendar(@CurrentActor() actor: Actor, @Args() { from, to }: CalendarArgs): Promise<CalendarEntry[]> {
    return this.calendar.between(actor, from, to);
  }
}
