import { LocalDateScalar, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class AwardRow {
  @Field()
  number: string;

  @Field()
  title: string;

  @Field()
  course: string;

  @Field(() => [String])
  partners: string[];

  @Field(() => YenScalar)
  amount: string;

  @Field(() => LocalDateScalar)
  decidedOn: string;
}

/** Who got what in a call. */
@ObjectType()
export class AwardList {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  programme: string;

  @Field(() => Int)
  fiscalYear: number;

  @Field(() => LocalDateScalar, { nullable: true })
  awardsOn: string | null;

  /** Whether everybody can read it already. */
  @Field()
  published: boolean;

  @Field(() => [AwardRow])
  rows: AwardRow[];
}
