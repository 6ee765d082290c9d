import { DateTimeScalar } from '@musubi/platform/server';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

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
export class FeedbackDraft {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field()
  title: string;

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
