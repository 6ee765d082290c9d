import type { Score } from '@musubi/grants/model';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class ScoreInput implements Score {
  @Field()
  criterion: string;

  @Field(() => Int, { nullable: true })
  score: number | null;

  @Field()
  reason: string;
}

/** A reviewer's whole sheet. */
@InputType({ isAbstract: true })
export abstract class ReviewSheetInput {
  @Field(() => ID)
  applicationId: string;

  /** Version of the sheet as last seen; absent for a new one. */
  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => [ScoreInput])
  scores: ScoreInput[];

  @Field({ defaultValue: '' })
  comment: string;
}

@ObjectType({ isAbstract: true })
export abstract class ReviewSheetSaved {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}
