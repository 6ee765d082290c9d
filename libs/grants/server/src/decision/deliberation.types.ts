import { DateTimeScalar, JsonScalar, YenScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** The committee's proposal and minutes as they stand. */
@ObjectType()
export class DeliberationRecord {
  /** The call's. */
  @Field(() => ID)
  id: string;

  /** null while nothing is saved. */
  @Field(() => Int, { nullable: true })
  version: number | null;

  @Field(() => YenScalar, { nullable: true })
  budget: bigint | null;

  /** `ProposalLine[]` of the model. */
  @Field(() => JsonScalar)
  lines: object;

  /** `MinutesText` of the model; a new one lists the members in office. */
  @Field(() => JsonScalar)
  minutes: object;

  @Field(() => DateTimeScalar, { nullable: true })
  confirmedAt: Date | null;

  @Field(() => ID, { nullable: true })
  pdfFileId: string | null;
}
