import { DateTimeScalar, JsonScalar, LocalDateScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ApplicationInState } from '../application/numbered-application.js';

@ObjectType()
export class YearlyInterestType {
  @Field()
  organisation: string;

  @Field()
  relation: string;

  @Field(() => LocalDateScalar, { nullable: true })
  until: string | null;
}

/** A committee member as the office knows one. `id` is the person's. */
@ObjectType()
export class RegisteredReviewer {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  /** null while the person has the role but no entry in the registry yet. */
  @Field(() => Int, { nullable: true })
  version: number | null;

  @Field(() => [String])
  fields: string[];

  @Field(() => String, { nullable: true })
  background: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  activeFrom: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  activeUntil: string | null;

  @Field(() => Int, { nullable: true })
  maxLoad: number | null;

  @Field()
  note: string;

  @Field()
  active: boolean;

  /** When this fiscal year's interests were declared. */
  @Field(() => DateTimeScalar, { nullable: true })
  declaredAt: Date | null;

  @Field(() => [YearlyInterestType])
  interests: YearlyInterestType[];

  /** Applications still to be reviewed. */
  @Field(() => Int)
  open: number;
}

/** The actor's own declaration of this fiscal year. */
@ObjectType()
export class OwnYearlyInterests {
  @Field(() => Int)
  fiscalYear: number;

  @Field(() => Int, { nullable: true })
  version: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  declaredAt: Date | null;

  /** This year's, or last year's to start from. */
  @Field(() => [YearlyInterestType])
  interests: YearlyInterestType[];
}

/** How a call is reviewed, for the office. */
@ObjectType()
export class CallReviewSetting {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => ID)
  programmeId: string;

  @Field(() => Int)
  version: number;

  /** `Rubric` of the model. */
  @Field(() => JsonScalar)
  rubric: object;

  /** `ReviewSetting` of the model. */
  @Field(() => JsonScalar)
  review: object;

  @Field(() => Int)
  submittedReviews: number;

  /** `CallFormSetting` of the model: which sections a criterion can point at. */
  @Field(() => JsonScalar)
  form: object;
}

@ObjectType()
export class AssignmentApplication extends ApplicationInState {
  @Field(() => [String])
  partners: string[];

  @Field(() => [String])
  fields: string[];

  @Field(() => [ID])
  reviewerIds: string[];

  /** Reviewers who have handed in: they stay. */
  @Field(() => [ID])
  submittedIds: string[];
}

@ObjectType()
export class AssignmentReviewer {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [String])
  fields: string[];

  @Field()
  background: string;

  @Field(() => Int, { nullable: true })
  maxLoad: number | null;

  /** Whether this fiscal year's interests are declared. */
  @Field()
  declared: boolean;
}

@ObjectType()
export class AssignmentConflict {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  reviewerId: string;

  /** `member`, `formerMember`, `declaredForYear` or `declared`. */
  @Field()
  source: string;

  @Field()
  organisation: string;
}

/** Who could review what in a call. */
@ObjectType()
export class AssignmentBoard {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => JsonScalar)
  review: object;

  @Field(() => [AssignmentApplication])
  applications: AssignmentApplication[];

  @Field(() => [AssignmentReviewer])
  reviewers: AssignmentReviewer[];

  @Field(() => [AssignmentConflict])
  conflicts: AssignmentConflict[];
}

@ObjectType()
export class ProposedAssignment {
  @Field(() => ID)
  applicationId: string;

  @Field(() => [ID])
  reviewerIds: string[];
}

/** The best assignment, or why there is none. Nothing is changed by it. */
@ObjectType()
export class AssignmentProposal {
  /** `optimal`, `infeasible` or `unfinished` (no proven optimum within half a minute). */
  @Field()
  status: string;

  @Field(() => [ProposedAssignment])
  rows: ProposedAssignment[];

  /** What keeps it from being possible, in words. */
  @Field(() => [String])
  reasons: string[];
}
