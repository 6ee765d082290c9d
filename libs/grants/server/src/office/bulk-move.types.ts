import { LocalDateScalar } from '@musubi/platform/server';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { SectionCorrectionInput } from '../screening/return-application.js';

/** An application as the office saw it when it chose it. */
@InputType()
export class ChosenApplication {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  /** Words for this one alone; they follow those for all. */
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class MoveApplicationsInput {
  @Field(() => [ChosenApplication])
  applications: ChosenApplication[];

  /** `accept`, `return`, `markIneligible`, `reinstate`, `openReview` or `closeReview`. */
  @Field()
  move: string;

  /** What the applicants read, for `return` and `markIneligible`. */
  @Field(() => String, { nullable: true })
  note?: string | null;

  /** Sections to put right, for `return`. */
  @Field(() => [String], { nullable: true })
  sections?: string[] | null;

  /** Last day of the correction, for `return`. */
  @Field(() => LocalDateScalar, { nullable: true })
  dueOn?: string | null;

  /** Words and days of single sections, for `return`. */
  @Field(() => [SectionCorrectionInput], { nullable: true })
  details?: SectionCorrectionInput[] | null;
}

@ArgsType()
export class PreviewMoveArgs {
  @Field(() => MoveApplicationsInput)
  input: MoveApplicationsInput;
}

/** What happened, or would happen, to one of them. */
@ObjectType()
export class MovedRow {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  /** The state afterwards; null when the move was refused. */
  @Field(() => String, { nullable: true })
  state: string | null;

  /** Why not, in words. */
  @Field(() => String, { nullable: true })
  refusal: string | null;
}

@ObjectType()
export class MovePreview {
  @Field(() => [MovedRow])
  rows: MovedRow[];

  /** People who would get a mail. */
  @Field(() => Int)
  recipients: number;

  /** Mails that would go out: a person with several of the applications gets several. */
  @Field(() => Int)
  mails: number;
}

@ObjectType()
export class MoveApplicationsOk {
  @Field(() => [MovedRow])
  rows: MovedRow[];

  @Field(() => Int)
  moved: number;
}
