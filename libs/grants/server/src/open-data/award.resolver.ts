import type { Connection } from '@musubi/platform/server';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AwardQueries } from './award.queries.js';
import { Award, AwardArgs, AwardConnection, AwardYear } from './award.types.js';

@Resolver()
export class AwardResolver {
  constructor(private readonly queries: AwardQueries) {}

  /** Grants that were decided and made known, the newest first. Public. */
  @Query(() => AwardConnection)
  awards(@Args() args: AwardArgs): Promise<Connection<Award>> {
    return this.queries.page(args);
  }

  /** Fiscal years with awards. Public. */
  @Query(() => [AwardYear])
  awardYears(): Promise<AwardYear[]> {
    return this.queries.years();
  }
}
