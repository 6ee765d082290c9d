import { type Actor, CurrentActor, Permit } from '@musubi/platform/server';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { IntroductionBatch } from './batch.types.js';
import { Batches } from './batches.js';

const most = 5;

@Resolver()
export class BatchResolver {
  constructor(
    private readonly permit: Permit,
    private readonly batches: Batches,
  ) {}

  @Query(() => IntroductionBatch, {
    description: 'The best introductions of this week, for coordinators to review and send',
  })
  introductionBatch(
    @CurrentActor() actor: Actor,
    @Args('perOrganisation', { type: () => Int, defaultValue: 2, description: 'Most for one organisation, 1–5' })
    perOrganisation: number,
  ): Promise<IntroductionBatch> {
    this.permit.check(actor, 'desk:read');
    return this.batches.propose(Math.min(Math.max(1, perOrganisation), most));
  }
}
