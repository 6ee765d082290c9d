import { type Actor, CurrentActor, Permit } from '@musubi/platform/server';
import { Query, Resolver } from '@nestjs/graphql';
import { ExposureQueries } from './exposure.queries.js';
import { ExposureReport } from './exposure.types.js';

@Resolver()
export class ExposureResolver {
  constructor(
    private readonly permit: Permit,
    private readonly queries: ExposureQueries,
  ) {}

  @Query(() => ExposureReport, {
    description: 'Who was shown in recommendations in the last 30 days, for coordinators',
  })
  exposureReport(@CurrentActor() actor: Actor): Promise<ExposureReport> {
    this.permit.check(actor, 'exposure:read');
    return this.queries.report();
  }
}
