import type { AwardSetting, CostSetting, EligibilitySetting } from '@musubi/grants/model';
import { JsonScalar, LocalDateScalar } from '@musubi/platform/server';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

/** What a course says of itself, sent and read alike. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class CourseFields {
  @Field()
  name: string;

  @Field()
  summary: string;

  @Field(() => Int)
  rateNumerator: number;

  @Field(() => Int)
  rateDenominator: number;

  /** `{ facilities: [1, 2] }` */
  @Field(() => JsonScalar)
  categoryRates: Record<string, [number, number]>;
}

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class CallContactFields {
  @Field()
  office: string;

  @Field()
  tel: string;

  @Field()
  email: string;
}

/** The settings of a call, sent and read alike; amounts are read as digits. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class CallSettingsFields {
  @Field()
  title: string;

  @Field()
  about: string;

  @Field(() => Int)
  fiscalYear: number;

  @Field()
  numberPrefix: string;

  @Field()
  opensAt: Date;

  /** The last second in which a submission is accepted. */
  @Field()
  closesAt: Date;

  @Field(() => Date, { nullable: true })
  consultationBy: Date | null;

  @Field(() => Int)
  consultationDays: number;

  @Field(() => LocalDateScalar, { nullable: true })
  correctionOn: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  interviewOn: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  interviewUntil: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  decisionOn: string | null;

  @Field(() => [ID])
  courseIds: string[];

  /** `CostSetting[]` of the model; null: the standard categories. */
  @Field(() => JsonScalar, { nullable: true })
  costs: CostSetting[] | null;

  /** `Partial<AwardSetting>` of the model. */
  @Field(() => JsonScalar, { nullable: true })
  award: Partial<AwardSetting> | null;

  /** `EligibilitySetting[]` of the model. */
  @Field(() => JsonScalar)
  eligibility: EligibilitySetting[];
}

/** What a programme says of itself. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class ProgrammeFields {
  /** Part of application numbers: fixed once the programme has a call. */
  @Field()
  code: string;

  @Field()
  name: string;

  @Field()
  kind: string;

  @Field()
  summary: string;

  @Field()
  description: string;

  @Field(() => Int)
  sinceYear: number;

  @Field(() => Int, { nullable: true })
  untilYear: number | null;
}
