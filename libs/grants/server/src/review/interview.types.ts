import { DateTimeScalar, JsonScalar } from '@musubi/platform/server';
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

  /** People who would be told. */
  @Field(() => Int)
  people: number;

  @Field(() => [InterviewCandidateType])
  candidates: InterviewCandidateType[];
}
