import { type Actor, CurrentActor, Permit } from '@musubi/platform/server';
import { Query, Resolver } from '@nestjs/graphql';
import { WeightsQueries } from './weights.queries.js';
import { MatchWeightsReport } from './weights.types.js';

@Resolver()
export class WeightsResolver {
  constructor(
    private readonly permit: Permit,
    private readonly queries: WeightsQueries,
  ) {}

  @Query(() => MatchWeightsReport, {
    description: 'What recommendations are weighed with, what became of them, and what was learned; for coordinators',
  })
  matchWeights(@CurrentActor() actor: Actor): Promise<MatchWeightsReport> {
    this.permit.check(actor, 'matchWeights:read');
    return this.queries.report();
  }
}
