import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar, PageArgs, YenScalar } from '@musubi/platform/server';

/** A grant that was decided and made known: public. */
@ObjectType()
export class Award {
  /** The application's id; not part of the downloads. */
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field()
  title: string;

  @Field()
  summary: string;

  @Field(() => Int)
  fiscalYear: number;

  @Field()
  programme: string;

  programmeCode: string;

  @Field()
  call: string;

  @Field()
  course: string;

  @Field()
  lead: string;

  leadId: string;

  leadCorporateNumber: string | null;

  @Field(() => [String])
  partners: string[];

  @Field(() => YenScalar)
  requested: bigint;

  @Field(() => YenScalar)
  awarded: bigint;

  @Field(() => LocalDateScalar)
  awardedOn: string;

  @Field(() => LocalDateScalar, { nullable: true })
  startsOn: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  endsOn: string | null;

  modifiedAt: Date;
}

export const AwardConnection = connectionOf(Award);

@ArgsType()
export class AwardArgs extends PageArgs {
  /** Fiscal year (April to March); every year without. */
  @Field(() => Int, { nullable: true })
  year?: number | null;
}

@ObjectType()
export class AwardYear {
  @Field(() => Int)
  year: number;

  @Field(() => Int)
  count: number;

  @Field(() => YenScalar)
  awarded: bigint;
}
