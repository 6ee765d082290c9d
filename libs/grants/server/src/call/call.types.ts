import { connectionOf, JsonScalar, LocalDateScalar, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CallContactFields, CourseFields, ProgrammeFields } from './call-fields.js';

@ObjectType()
export class GrantCourse extends CourseFields {
  @Field(() => ID)
  id: string;

  @Field(() => YenScalar)
  capYen: string;
}

@ObjectType()
export class CallContactType extends CallContactFields {}

@ObjectType()
export class GrantCall {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  about: string;

  @Field(() => ID)
  programmeId: string;

  @Field()
  programmeName: string;

  @Field()
  programmeKind: string;

  @Field(() => Int)
  fiscalYear: number;

  @Field()
  opensAt: Date;

  @Field()
  closesAt: Date;

  /** `upcoming`, `open` or `closed` on the server's clock. */
  @Field()
  status: string;

  @Field(() => Date, { nullable: true })
  consultationBy: Date | null;

  /** A consultation has to be booked so many days before. */
  @Field(() => Int)
  consultationDays: number;

  @Field(() => LocalDateScalar, { nullable: true })
  decisionOn: string | null;

  @Field(() => YenScalar)
  unitYen: string;

  @Field()
  deduct: string;

  /** `CostSetting[]` of the model; null: the standard cost categories. */
  @Field(() => JsonScalar, { nullable: true })
  costs: object | null;

  /** `forbidden`, `deducted` or `allowed`. */
  @Field()
  doubleFunding: string;

  /** `AwardSetting` of the model; null: the default. */
  @Field(() => JsonScalar, { nullable: true })
  award: object | null;

  @Field(() => YenScalar, { nullable: true })
  budgetYen: string | null;

  @Field(() => [GrantCourse])
  courses: GrantCourse[];

  @Field(() => CallContactType)
  contact: CallContactType;

  /** `CallFormSetting` of the model. */
  @Field(() => JsonScalar)
  form: object;

  /** `EligibilitySetting[]` of the model. */
  @Field(() => JsonScalar)
  eligibility: object;

  /** `Rubric` of the model: applicants may know what they are judged by. */
  @Field(() => JsonScalar)
  rubric: object;
}

export const GrantCallConnection = connectionOf(GrantCall);

@ObjectType()
export class GrantProgramme extends ProgrammeFields {
  @Field(() => ID)
  id: string;

  @Field(() => [GrantCourse])
  courses: GrantCourse[];
}

@ObjectType()
export class EligibilityLineType {
  @Field()
  rule: string;

  @Field()
  title: string;

  /** `met`, `notMet` or `unknown` */
  @Field()
  answer: string;

  @Field()
  because: string;

  @Field(() => String, { nullable: true })
  todo: string | null;
}

@ObjectType()
export class GrantFinderResult {
  @Field(() => GrantCall)
  call: GrantCall;

  @Field()
  answer: string;

  @Field(() => [EligibilityLineType])
  lines: EligibilityLineType[];

  /** The partnership's live application in this call, if it has one. */
  @Field(() => ID, { nullable: true })
  applicationId: string | null;

  @Field(() => String, { nullable: true })
  applicationState: string | null;
}

@ObjectType()
export class GrantFinder {
  @Field(() => ID)
  partnershipId: string;

  @Field()
  title: string;

  /** Sum of the costs in the partnership's plan: which course fits. */
  @Field(() => YenScalar)
  plannedYen: string;

  /** May the viewer start an application for this partnership? */
  @Field()
  mayStart: boolean;

  @Field(() => [GrantFinderResult])
  results: GrantFinderResult[];
}
