import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { DecisionInput } from './decide-applications.js';
import { LetterQueries } from './letter.queries.js';
import { RankingQueries } from './ranking.queries.js';
import { CallRanking, IssuedLetter, LetterPreview } from './ranking.types.js';

@Resolver()
export class DecisionResolver {
  constructor(
    private readonly rankings: RankingQueries,
    private readonly letterQueries: LetterQueries,
  ) {}

  /** All reviewed applications of a call in their order, with the cut line. For the office. */
  @Query(() => CallRanking)
  callRanking(@CurrentActor() actor: Actor, @Args('callId', { type: () => ID }) callId: string): Promise<CallRanking> {
    return this.rankings.ranking(actor, callId);
  }

  /** The letter a decision would bring, and how many people would get it. Changes nothing. */
  @Query(() => LetterPreview)
  letterPreview(@CurrentActor() actor: Actor, @Args('decision') decision: DecisionInput): Promise<LetterPreview> {
    return this.letterQueries.preview(actor, decision);
  }

  @Query(() => [IssuedLetter])
  letters(
    @CurrentActor() actor: Actor,
    @Args('applicationId', { type: () => ID }) applicationId: string,
  ): Promise<IssuedLetter[]> {
    return this.letterQueries.issued(actor, applicationId);
  }
}
