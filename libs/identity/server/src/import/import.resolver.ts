import { type Actor, type Connection, CurrentActor, PageArgs } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ImportQueries } from './import.queries.js';
import { ImportRunConnection, ImportRunType } from './import.types.js';

@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportQueries) {}

  /** Null when there is none, or for those who may not see imports. */
  @Query(() => ImportRunType, { nullable: true })
  importRun(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ImportRunType | null> {
    return this.imports.one(actor, id);
  }

  /** History of imports, newest first; empty for those who may not see it. */
  @Query(() => ImportRunConnection)
  importRuns(@CurrentActor() actor: Actor, @Args() args: PageArgs): Promise<Connection<ImportRunType>> {
    return this.imports.list(actor, args);
  }
}
