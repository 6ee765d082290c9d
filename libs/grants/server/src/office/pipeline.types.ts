import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, PageArgs, Versioned, YenScalar } from '@musubi/platform/server';
import { ApplicationInState } from '../application/numbered-application.js';

/** An application in the office's table, on its board, in its exports. */
@ObjectType()
export class PipelineRow extends ApplicationInState {
  @Field(() => ID)
  callId: string;

  @Field()
  call: string;

  @Field()
  course: string;

  @Field(() => [String])
  partners: string[];

  @Field(() => ID, { nullable: true })
  handlerId: string | null;

  @Field(() => String, { nullable: true })
  handler: string | null;

  /** Names of what to look at: `overdue`, `long`, `noHandler`, `noReviewers`, `conflict`, `corrected`. */
  @Field(() => [String])
  flags: string[];

  /** Whole days in this state. */
  @Field(() => Int)
  days: number;

  @Field(() => DateTimeScalar, { nullable: true })
  deadline: Date | null;

  @Field(() => YenScalar)
  requested: bigint;

  @Field(() => YenScalar, { nullable: true })
  decided: bigint | null;

  /** Percent of the full marks, the mean of the sheets handed in. */
  @Field(() => Float, { nullable: true })
  score: number | null;

  @Field(() => Int)
  assignedReviews: number;

  @Field(() => Int)
  submittedReviews: number;

  @Field(() => Int)
  conflicts: number;

  @Field(() => DateTimeScalar)
  submittedAt: Date;

  /** When it came into this state. */
  @Field(() => DateTimeScalar)
  since: Date;
}

export const PipelineRowConnection = connectionOf(PipelineRow);

@ArgsType()
export class PipelineArgs extends PageArgs {
  @Field({ defaultValue: '', description: 'Query string of the page: filters, order, columns' })
  query: string;
}

@ObjectType()
export class StaffPipeline {
  @Field(() => PipelineRowConnection)
  rows: InstanceType<typeof PipelineRowConnection>;

  /** Sums over all applications of the view, not only of the page. */
  @Field(() => YenScalar)
  requested: bigint;

  @Field(() => YenScalar)
  decided: bigint;
}

@ObjectType()
export class BoardColumn {
  @Field()
  state: string;

  @Field(() => Int)
  count: number;

  @Field(() => YenScalar)
  requested: bigint;

  /** The first of them, in the order of the view. */
  @Field(() => [PipelineRow])
  rows: PipelineRow[];
}

@ObjectType()
export class PipelineChoice {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int)
  count: number;
}

/** A saved view as its reader sees it. */
@ObjectType()
export class PipelineViewEntry extends Versioned {
  @Field()
  name: string;

  @Field()
  query: string;

  @Field()
  shared: boolean;

  @Field()
  mine: boolean;

  /** The reader's page opens with it. */
  @Field()
  isDefault: boolean;

  @Field(() => String, { nullable: true })
  ownerName: string | null;
}

/** What the page offers to filter by, and the saved views. */
@ObjectType()
export class PipelineChoices {
  @Field(() => [PipelineChoice])
  calls: PipelineChoice[];

  @Field(() => [PipelineChoice])
  courses: PipelineChoice[];

  /** Members of staff, with how many applications each looks after. */
  @Field(() => [PipelineChoice])
  handlers: PipelineChoice[];

  @Field(() => [PipelineChoice])
  states: PipelineChoice[];

  @Field(() => [PipelineViewEntry])
  views: PipelineViewEntry[];
}
