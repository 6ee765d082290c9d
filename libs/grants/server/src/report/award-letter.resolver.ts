import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AwardLetterPreviews } from './award-letter-preview.js';
import { AwardLetterPreview } from './award-letter.types.js';
import { CancelAward, CancelAwardInput } from './cancel-award.js';
import { DecideAdvance, DecideAdvanceInput } from './decide-advance.js';
import { DecideChange, DecideChangeInput } from './decide-change.js';
import { RequireReturn, RequireReturnInput } from './require-return.js';
import { ReviewInterim, ReviewInterimInput } from './review-interim.js';
import { SettleApplication, SettleApplicationInput } from './settle-application.js';

/** Letters as they would be sent, with how many people would get them. Nothing is changed. For the office. */
@Resolver()
export class AwardLetterResolver {
  constructor(
    private readonly previews: AwardLetterPreviews,
    private readonly change: DecideChange,
    private readonly advance: DecideAdvance,
    private readonly interim: ReviewInterim,
    private readonly settle: SettleApplication,
    private readonly requireReturn: RequireReturn,
    private readonly cancel: CancelAward,
  ) {}

  @Query(() => AwardLetterPreview)
  changeLetterPreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideChangeInput,
  ): Promise<AwardLetterPreview> {
    return this.previews.of(actor, () => this.change.run(actor, input));
  }

  @Query(() => AwardLetterPreview)
  advanceLetterPreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideAdvanceInput,
  ): Promise<AwardLetterPreview> {
    return this.previews.of(actor, () => this.advance.run(actor, input));
  }

  /** An interim report brings no letter, but a return of it is mailed. */
  @Query(() => AwardLetterPreview)
  interimReviewPreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviewInterimInput,
  ): Promise<AwardLetterPreview> {
    return this.previews.of(actor, async () => {
      await this.interim.run(actor, input);
      return { letterId: null };
    });
  }

  @Query(() => AwardLetterPreview)
  settlementLetterPreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: SettleApplicationInput,
  ): Promise<AwardLetterPreview> {
    return this.previews.of(actor, () => this.settle.run(actor, input));
  }

  @Query(() => AwardLetterPreview)
  returnLetterPreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: RequireReturnInput,
  ): Promise<AwardLetterPreview> {
    return this.previews.of(actor, () => this.requireReturn.run(actor, input));
  }

  @Query(() => AwardLetterPreview)
  cancellationLetterPreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: CancelAwardInput,
  ): Promise<AwardLetterPreview> {
    return this.previews.of(actor, () => this.cancel.run(actor, input));
  }
}
