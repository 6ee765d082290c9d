import type { InterviewFacts } from '@musubi/grants/model';
import { DateTimeScalar, JsonScalar, LocalDateScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class InterviewSlotType {
  @Field(() => ID)
  applicationId: string;

  @Field()
  room: string;

  @Field()
  startsAt: string;

  @Field()
  endsAt: string;
}

@ObjectType()
export class InterviewCandidateType {
  @Field(() => ID)
  applicationId: string;

  @Field()
  number: string;

  @Field()
  title: string;
}

@ObjectType()
export class InterviewBoard {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  /** The first day of interviews as the schedule of the call has it. */
  @Field(() => String, { nullable: true })
  plannedOn: string | null;

  /** null while there is no timetable. */
  @Field(() => Int, { nullable: true })
  version: number | null;

  /** `InterviewSetting` of the model. */
  @Field(() => JsonScalar, { nullable: true })
  setting: object | null;

  @Field(() => [InterviewSlotType])
  slots: InterviewSlotType[];

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt: Date | null;

  /** Changed after it was sent. */
  @Field()
  changedSince: boolean;

  /** People who would be told now: those for whom something is new. */
  @Field(() => Int)
  people: number;

  /** Reviewers among them. */
  @Field(() => Int)
  reviewerPeople: number;

  /** People who know their times already; they get no mail. */
  @Field(() => Int)
  unchangedPeople: number;

  @Field(() => [InterviewCandidateType])
  candidates: InterviewCandidateType[];
}

/** When and where an application is heard, as its people were told. Times are `HH:mm` in Tokyo. */
@ObjectType()
export class ApplicationInterview implements InterviewFacts {
  @Field(() => LocalDateScalar)
  date: string;

  @Field()
  startsAt: string;

  @Field()
  endsAt: string;

  @Field()
  place: string;

  @Field()
  room: string;

  /** What to bring. */
  @Field()
  bring: string;

  @Field()
  note: string;

  @Field(() => DateTimeScalar)
  sentAt: Date;
}
