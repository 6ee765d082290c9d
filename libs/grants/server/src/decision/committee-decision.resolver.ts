import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { InterviewQueries } from '../review/interview.queries.js';
import { InterviewBoard } from '../review/interview.types.js';
import { AwardQueries } from './award.queries.js';
import { AwardList } from './award.types.js';
import { DeliberationQueries } from './deliberation.queries.js';
import { DeliberationRecord } from './deliberation.types.js';
import { FeedbackQueries } from './feedback.queries.js';
import { FeedbackDraft, ReleasedFeedback } from './feedback.types.js';

const callIdArg = () => Args('callId', { type: () => ID });

/** From the interviews to what is published. */
@Resolver()
export class CommitteeDecisionResolver {
  constructor(
    private readonly interviews: InterviewQueries,
    private readonly deliberations: DeliberationQueries,
    private readonly feedback: FeedbackQueries,
    private readonly awards: AwardQueries,
  ) {}

  @Query(() => InterviewBoard)
  interviewBoard(@CurrentActor() actor: Actor, @callIdArg() callId: string): Promise<InterviewBoard> {
    return this.interviews.board(actor, callId);
  }

  /** The committee's proposal and minutes, for the office. */
  @Query(() => DeliberationRecord)
  deliberation(@CurrentActor() actor: Actor, @callIdArg() callId: string): Promise<DeliberationRecord> {
    return this.deliberations.record(actor, callId);
  }

  @Query(() => [FeedbackDraft])
  feedbackDrafts(@CurrentActor() actor: Actor, @callIdArg() callId: string): Promise<FeedbackDraft[]> {
    return this.feedback.drafts(actor, callId);
  }

  /** The committee's comments on an application, once they are released to its partners. */
  @Query(() => ReleasedFeedback, { nullable: true })
  reviewFeedback(
    @CurrentActor() actor: Actor,
    @Args('applicationId', { type: () => ID }) applicationId: string,
  ): Promise<ReleasedFeedback | null> {
    return this.feedback.released(actor, applicationId);
  }

  /** Who got what; null before the day of publication, except for the office. */
  @Query(() => AwardList, { nullable: true })
  awardList(@CurrentActor() actor: Actor, @callIdArg() callId: string): Promise<AwardList | null> {
    return this.awards.list(actor, callId);
  }
}
