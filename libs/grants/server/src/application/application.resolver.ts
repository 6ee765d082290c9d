import { type Actor, type Connection, CurrentActor, PageArgs } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ApplicationQueries } from './application.queries.js';
import { GrantApplication, MyApplication, MyApplicationConnection } from './application.types.js';

@Resolver()
export class ApplicationResolver {
  constructor(private readonly applications: ApplicationQueries) {}

  /** Null when there is none, or when it is none of the viewer's business. */
  @Query(() => GrantApplication, { nullable: true })
  grantApplication(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<GrantApplication | null> {
    return this.applications.one(actor, id);
  }

  /** Applications of the viewer's organisations. */
  @Query(() => MyApplicationConnection)
  myGrantApplications(@CurrentActor() actor: Actor, @Args() args: PageArgs): Promise<Connection<MyApplication>> {
    return this.applications.mine(actor, args);
  }
}
