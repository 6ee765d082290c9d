import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

/** One factor in one of the two tables. */
@ObjectType()
export class FactorWeight {
  @Field({ description: 'organisation or posting: which list it counts in' })
  scope: string;

  @Field()
  code: string;

  @Field()
  label: string;

  @Field(() => Float, { description: 'What it counts now; below 0 it counts against' })
  now: number;

  @Field(() => Float, { description: 'As the program has it' })
  program: number;

  @Field(() => Float, { nullable: true, description: 'As the open proposal has it' })
  proposed: number | null;
}

/** How a learned table did on pairs that were kept back from learning. */
@ObjectType()
export class LearnedFigures {
  @Field()
  scope: string;

  @Field(() => Int)
  pairs: number;

  @Field(() => Float, { description: 'Share (0–1) of those pairs in the right order with the weights that held' })
  before: number;

  @Field(() => Float, { description: 'The same with the learned weights' })
  after: number;
}

/** Weights that were learned once. */
@ObjectType()
export class WeightsVersion {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  learnedAt: Date;

  @Field(() => String, { nullable: true })
  learnedBy: string | null;

  @Field(() => Date, { nullable: true, description: 'Null = a proposal' })
  adoptedAt: Date | null;

  @Field(() => String, { nullable: true })
  adoptedBy: string | null;

  @Field()
  active: boolean;

  @Field(() => Int)
  outcomes: number;

  @Field(() => [LearnedFigures])
  figures: LearnedFigures[];

  @Field()
  note: string;
}

@ObjectType()
export class OutcomeCountType {
  @Field({ description: 'proposed, accepted, declined, expired, withdrawn, fits, unfit' })
  outcome: string;

  @Field(() => Int)
  count: number;
}

/** What recommendations are weighed with, and what could be learned. */
@ObjectType()
export class MatchWeightsReport {
  @Field(() => ID, { nullable: true, description: 'The version that holds; null = the program’s own' })
  activeId: string | null;

  @Field(() => [FactorWeight])
  factors: FactorWeight[];

  @Field(() => [OutcomeCountType])
  outcomes: OutcomeCountType[];

  @Field(() => Int, { description: 'That tell of organisations fitting, and of not fitting' })
  good: number;

  @Field(() => Int)
  bad: number;

  @Field(() => Int, { description: 'So many of each are needed' })
  needed: number;

  @Field(() => WeightsVersion, { nullable: true, description: 'The newest that nobody adopted' })
  proposal: WeightsVersion | null;

  @Field(() => [WeightsVersion], { description: 'Those that held at some time, newest first; at most 50' })
  versions: WeightsVersion[];
}
