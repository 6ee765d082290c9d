import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Query, Resolver } from '@nestjs/graphql';
import { ExportQueries } from './export.queries.js';
import { ExportLine } from './export.types.js';

@Resolver()
export class ExportResolver {
  constructor(private readonly exports: ExportQueries) {}

  /** The viewer's own exports with how far they are. For the office. */
  @Query(() => [ExportLine])
  officeExports(@CurrentActor() actor: Actor): Promise<ExportLine[]> {
    return this.exports.mine(actor);
  }
}
