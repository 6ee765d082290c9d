import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { AssignmentQueries } from './assignment.queries.js';
import {
  AssignmentBoard,
  AssignmentProposal,
  CallReviewSetting,
  OwnYearlyInterests,
  RegisteredReviewer,
} from './committee.types.js';
import { ReviewerQueries } from './reviewer.queries.js';

@Resolver()
export class CommitteeResolver {
  constructor(
    private readonly reviewers: ReviewerQueries,
    private readonly assignments: AssignmentQueries,
  ) {}

  /** 審査員名簿, for the office. */
  @Query(() => [RegisteredReviewer])
  reviewerRegistry(@CurrentActor() actor: Actor): Promise<RegisteredReviewer[]> {
    return this.reviewers.registry(actor);
  }

  /** The signed-in committee member's interests of this fiscal year. */
  @Query(() => OwnYearlyInterests)
  ownYearlyInterests(@CurrentActor() actor: Actor): Promise<OwnYearlyInterests> {
    return this.reviewers.ownInterests(actor);
  }

  @Query(() => CallReviewSetting)
  callReviewSetting(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID }) callId: string,
  ): Promise<CallReviewSetting> {
    return this.reviewers.setting(actor, callId);
  }

  /** Applications, reviewers and conflicts of a call. */
  @Query(() => AssignmentBoard)
  assignmentBoard(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID }) callId: string,
  ): Promise<AssignmentBoard> {
    return this.assignments.board(actor, callId);
  }

  /** The best assignment under the rules, or which rule cannot be kept. Changes nothing. */
  @Query(() => AssignmentProposal)
  assignmentProposal(
    @CurrentActor() actor: Actor,
    @Args('callId', { type: () => ID }) callId: string,
    @Args('perApplication', { type: () => Int, nullable: true }) perApplication: number | null,
    @Args('minLoad', { type: () => Int, nullable: true }) minLoad: number | null,
    @Args('maxLoad', { type: () => Int, nullable: true }) maxLoad: number | null,
  ): Promise<AssignmentProposal> {
    return this.assignments.proposal(actor, callId, { perApplication, minLoad, maxLoad });
  }
}
