import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

/** One sentence of an explanation; `code` names the factor or the gate it comes from. */
@ObjectType()
export class MatchReason {
  @Field()
  code: string;

  @Field()
  message: string;
}

/** A posting of the recommended organisation that answers the one asked about. */
@ObjectType()
export class AnsweringPosting {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;
}

@ObjectType()
export class Recommendation {
  @Field(() => ID)
  organisationId: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field()
  verified: boolean;

  @Field(() => ID, { nullable: true })
  logoFileId: string | null;

  @Field(() => Float, { description: 'Comparable within one list' })
  score: number;

  @Field(() => AnsweringPosting, { nullable: true })
  answer: AnsweringPosting | null;

  @Field(() => [MatchReason], { description: 'Up to three, from the strongest factors of the score' })
  reasons: MatchReason[];

  @Field(() => [MatchReason], { description: 'What does not fit, and what would change that' })
  misfits: MatchReason[];
}

/** Why a posting fits an organisation, and what does not fit. */
@ObjectType()
export class Fit {
  @Field(() => [MatchReason])
  reasons: MatchReason[];

  @Field(() => [MatchReason])
  misfits: MatchReason[];
}
