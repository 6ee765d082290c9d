import { DateTimeScalar, JsonScalar, Versioned } from '@musubi/platform/server';
import { ApplicationInterview } from './interview.types.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

/** One line of a reviewer's queue. */
@ObjectType()
export class ReviewTask {
  @Field(() => ID)
  applicationId: string;

  @Field()
  number: string;

  @Field()
  title: string;

  @Field()
  call: string;

  /** Names, the lead first. */
  @Field(() => [String])
  partners: string[];

  /** Whether names and organisations are hidden. */
  @Field()
  blind: boolean;

  /** `notDeclared`, `conflict`, `notStarted`, `inProgress`, `submitted` or `waiting` (the review has not been opened yet). */
  @Field()
  status: string;

  /** Criteria with a score so far. */
  @Field(() => Int)
  scored: number;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt: Date | null;

  @Field(() => ApplicationInterview, { nullable: true })
  interview: ApplicationInterview | null;
}

@ObjectType()
export class CriterionScore {
  @Field()
  criterion: string;

  @Field(() => Int, { nullable: true })
  score: number | null;

  @Field()
  reason: string;
}

@ObjectType()
export class OwnSheet extends Versioned {
  @Field(() => [CriterionScore])
  scores: CriterionScore[];

  @Field()
  comment: string;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt: Date | null;
}

@ObjectType()
export class OtherSheet {
  /** 審査員A, B, … in the order of submission. */
  @Field()
  label: string;

  @Field(() => [CriterionScore])
  scores: CriterionScore[];

  @Field()
  comment: string;
}

@ObjectType()
export class RubricCriterion {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  guidance: string;

  @Field(() => Int)
  weight: number;

  @Field(() => [String])
  evidence: readonly string[];

  /** Whether a score needs a reason in words. */
  @Field({ defaultValue: true })
  reasonRequired?: boolean;
}

/** A document handed in after the submission because the office asked for it. */
@ObjectType()
export class DeskDocument {
  @Field(() => ID)
  id: string;

  /** What was asked for. */
  @Field()
  title: string;

  @Field()
  organisation: string;

  @Field(() => ID)
  fileId: string;

  @Field()
  name: string;

  @Field(() => DateTimeScalar)
  addedAt: Date;
}

/** Everything a reviewer works with. `content` is null until no interest is declared; `others` until the own sheet is in. */
@ObjectType()
export class ReviewDesk {
  @Field(() => ID)
  applicationId: string;

  @Field()
  number: string;

  @Field()
  title: string;

  @Field()
  call: string;

  @Field(() => [String])
  partners: string[];

  /** Whether names and organisations are hidden. */
  @Field()
  blind: boolean;

  @Field()
  state: string;

  @Field(() => String, { nullable: true })
  interest: string | null;

  @Field(() => [RubricCriterion])
  criteria: RubricCriterion[];

  @Field(() => OwnSheet, { nullable: true })
  sheet: OwnSheet | null;

  @Field(() => JsonScalar, { nullable: true })
  content: unknown;

  @Field(() => ID, { nullable: true })
  pdfFileId: string | null;

  @Field(() => [DeskDocument])
  lateDocuments: DeskDocument[];

  @Field(() => ApplicationInterview, { nullable: true })
  interview: ApplicationInterview | null;

  /** Documents are there, but not shown in this call. */
  @Field()
  filesHidden: boolean;

  @Field(() => [OtherSheet], { nullable: true })
  others: OtherSheet[] | null;
}

@ObjectType()
export class CriterionMean {
  @Field()
  criterion: string;

  @Field(() => Float)
  mean: number;
}
