import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { AwardQueries } from './award.queries.js';
import { GrantAward } from './award.types.js';
import { OfficeAwardQueries } from './office-awards.queries.js';
import { OfficeAward, PayeeAccount, PayoutLine } from './office-awards.types.js';

@Resolver()
export class AwardResolver {
  constructor(
    private readonly awards: AwardQueries,
    private readonly office: OfficeAwardQueries,
  ) {}

  /** Null when there is none, or when it is none of the viewer's business. */
  @Query(() => GrantAward, { nullable: true })
  grantAward(
    @CurrentActor() actor: Actor,
    @Args('applicationId', { type: () => ID }) applicationId: string,
  ): Promise<GrantAward | null> {
    return this.awards.one(actor, applicationId);
  }

  /** Where an invoice asks to be paid to. For who pays only. */
  @Query(() => PayeeAccount, { nullable: true })
  payeeAccount(
    @CurrentActor() actor: Actor,
    @Args('paymentId', { type: () => ID }) paymentId: string,
  ): Promise<PayeeAccount | null> {
    return this.awards.account(actor, paymentId);
  }

  /** Awards of a call or of all calls with what they owe. For the office. */
  @Query(() => [OfficeAward])
  officeAwards(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID, nullable: true }) callId: string | null,
  ): Promise<OfficeAward[]> {
    return this.office.awards(actor, callId);
  }

  /** Money to be paid or awaited. For who pays only. */
  @Query(() => [PayoutLine])
  payouts(@CurrentActor() actor: Actor): Promise<PayoutLine[]> {
    return this.office.payouts(actor);
  }
}
