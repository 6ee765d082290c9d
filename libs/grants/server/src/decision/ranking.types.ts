import { DateTimeScalar, JsonScalar, LocalDateScalar, YenScalar } from '@musubi/platform/server';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CriterionMean } from '../review/review.types.js';

/** A place in the ranking of a call. */
@ObjectType()
export class RankingRow {
  @Field(() => ID)
  applicationId: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int)
  rank: number;

  @Field()
  number: string;

  @Field()
  title: string;

  @Field(() => [String])
  partners: string[];

  @Field()
  state: string;

  /** Mean of the submitted sheets in percent; null while there is none. */
  @Field(() => Float, { nullable: true })
  percent: number | null;

  @Field(() => Float, { nullable: true })
  lowest: number | null;

  @Field(() => Float, { nullable: true })
  highest: number | null;

  @Field(() => [CriterionMean])
  means: CriterionMean[];

  @Field(() => Int)
  submittedReviews: number;

  @Field(() => Int)
  assignedReviews: number;

  @Field(() => Int)
  recused: number;

  @Field(() => YenScalar)
  requested: bigint;

  @Field(() => YenScalar)
  cumulative: bigint;

  @Field()
  aboveThreshold: boolean;

  @Field()
  withinBudget: boolean;
}

@ObjectType()
export class CallRanking {
  @Field(() => ID)
  callId: string;

  @Field()
  title: string;

  @Field(() => YenScalar, { nullable: true })
  budget: bigint | null;

  @Field(() => YenScalar)
  unit: bigint;

  /** Percent of full marks. */
  @Field(() => Int)
  threshold: number;

  @Field(() => JsonScalar)
  criteria: unknown;

  @Field(() => [RankingRow])
  rows: RankingRow[];
}

@ObjectType()
export class LetterItem {
  @Field()
  label: string;

  @Field()
  value: string;
}

/** How a letter would read, before anything is decided. */
@ObjectType()
export class LetterPreview {
  @Field(() => ID)
  applicationId: string;

  @Field()
  title: string;

  @Field(() => [String])
  to: string[];

  @Field()
  from: string;

  @Field()
  body: string;

  @Field(() => [LetterItem])
  items: LetterItem[];

  @Field()
  remedy: string;

  /** People who get the mail. */
  @Field(() => Int)
  recipients: number;
}

/** A letter that was issued. */
@ObjectType()
export class IssuedLetter {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field()
  kind: string;

  @Field()
  title: string;

  @Field(() => LocalDateScalar)
  issuedOn: string;

  @Field(() => ID, { nullable: true })
  pdfFileId: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt: Date | null;
}
