import { ApplicationInterview } from '../review/interview.types.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar, YenScalar } from '@musubi/platform/server';
import { IssuedLetter } from '../decision/ranking.types.js';
import { ApplicationInState } from '../application/numbered-application.js';

/** A section of an application form. */
@ObjectType()
export class FormSection {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;
}

@ObjectType()
export class StaffReviewer {
  @Field(() => ID)
  personId: string;

  @Field()
  name: string;

  @Field()
  assigned: boolean;

  /** Applications of the call this person reviews. */
  @Field(() => Int)
  load: number;

  /** Belongs to one of the partners: cannot be assigned. */
  @Field()
  partner: boolean;

  @Field(() => String, { nullable: true })
  interest: string | null;

  @Field(() => String, { nullable: true })
  interestReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt: Date | null;
}

@ObjectType()
export class OfficeNote {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field(() => String, { nullable: true })
  author: string | null;

  @Field(() => DateTimeScalar)
  at: Date;
}

@ObjectType()
export class OfficeEvent {
  @Field(() => ID)
  id: string;

  @Field()
  event: string;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true })
  person: string | null;

  @Field(() => String, { nullable: true })
  onBehalf: string | null;
}

@ObjectType()
export class OfficeDecision {
  @Field()
  outcome: string;

  @Field(() => YenScalar)
  amount: bigint;

  @Field()
  conditions: string;

  @Field()
  reason: string;
}

/** The office's whole view of one application: what was handed in, who reviews, notes, letters, history. */
@ObjectType()
export class StaffApplicationFile extends ApplicationInState {
  @Field(() => ApplicationInterview, { nullable: true })
  interview: ApplicationInterview | null;

  @Field(() => ID)
  callId: string;

  @Field()
  call: string;

  @Field()
  course: string;

  @Field(() => DateTimeScalar)
  submittedAt: Date;

  @Field(() => YenScalar)
  requested: bigint;

  @Field(() => YenScalar)
  expense: bigint;

  @Field(() => DateTimeScalar, { nullable: true })
  correctionDueAt: Date | null;

  @Field(() => String, { nullable: true })
  correctionNote: string | null;

  @Field(() => String, { nullable: true })
  closingNote: string | null;

  /** What was handed in last, frozen (an ApplicationBundle). */
  @Field(() => JsonScalar, { nullable: true })
  content: unknown;

  @Field(() => Int)
  rounds: number;

  @Field(() => ID, { nullable: true })
  pdfFileId: string | null;

  @Field(() => [StaffReviewer])
  reviewers: StaffReviewer[];

  @Field(() => [OfficeNote])
  notes: OfficeNote[];

  @Field(() => [IssuedLetter])
  letters: IssuedLetter[];

  @Field(() => OfficeDecision, { nullable: true })
  decision: OfficeDecision | null;

  @Field(() => [OfficeEvent])
  history: OfficeEvent[];
}
