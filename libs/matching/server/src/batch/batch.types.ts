import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Explained } from '../recommendation/recommendation.types.js';

@ObjectType()
export class BatchOrganisation {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType()
export class BatchNeed {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => Int, { description: 'Days since it was published' })
  waitingDays: number;

  @Field(() => BatchOrganisation)
  owner: BatchOrganisation;
}

/** One introduction of this week’s proposal, not sent yet. */
@ObjectType({ implements: () => [Explained] })
export class BatchItem extends Explained {
  @Field(() => BatchNeed)
  need: BatchNeed;

  @Field(() => BatchOrganisation)
  organisation: BatchOrganisation;

  @Field(() => Int, { description: 'Introductions the organisation has to answer now' })
  open: number;

  @Field(() => Int)
  limit: number;

  @Field({ description: 'Words to start with' })
  message: string;
}

@ObjectType()
export class BatchLeftOver {
  @Field(() => BatchNeed)
  need: BatchNeed;

  @Field()
  why: string;
}

/** The best introductions of this week under everybody's load limit. */
@ObjectType()
export class IntroductionBatch {
  @Field(() => [BatchItem])
  items: BatchItem[];

  @Field(() => [BatchLeftOver], { description: 'Needs that get none this week, and why' })
  leftOver: BatchLeftOver[];

  @Field(() => Int, { description: 'Pairs of need and organisation that were weighed' })
  pairs: number;

  @Field({ description: 'No better choice under the limits exists' })
  proved: boolean;
}
