import { DateTimeScalar } from '@musubi/platform/server';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NumberedApplication } from '../application/numbered-application.js';

@ObjectType()
export class FeedbackCriterionType {
  @Field()
  criterion: string;

  @Field()
  title: string;

  /** Of 5. */
  @Field(() => Float, { nullable: true })
  mean: number | null;

  @Field(() => [String])
  comments: readonly string[];
}

/** What could be released of an application's reviews. */
@ObjectType()
export class FeedbackDraft extends NumberedApplication {
  @Field(() => [FeedbackCriterionType])
  criteria: FeedbackCriterionType[];

  @Field(() => [String])
  remarks: string[];

  /** People who would be told. */
  @Field(() => Int)
  people: number;
}

@ObjectType()
export class ReleasedFeedback {
  @Field(() => ID)
  applicationId: string;

  @Field(() => [FeedbackCriterionType])
  criteria: FeedbackCriterionType[];

  @Field(() => [String])
  remarks: string[];

  @Field(() => DateTimeScalar)
  releasedAt: Date;
}
