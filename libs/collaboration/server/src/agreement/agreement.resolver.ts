import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { AgreementQueries } from './agreement.queries.js';
import { AgreementPage } from './agreement.types.js';

@Resolver()
export class AgreementResolver {
  constructor(private readonly agreements: AgreementQueries) {}

  @Query(() => AgreementPage, { nullable: true })
  agreementPage(
    @CurrentActor() actor: Actor,
    @Args('partnershipId', { type: () => ID }) partnershipId: string,
  ): Promise<AgreementPage | null> {
    return this.agreements.page(actor, partnershipId);
  }
}
