import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocalDateScalar } from '@musubi/platform/server';

/** A moment the office has to keep. */
@ObjectType()
export class CalendarEntry {
  /** Unique and lasting: the same in every answer and in the feed. */
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: Date;

  /** One of `calendarKinds` of the model: of a call, or of an application. */
  @Field()
  kind: string;

  /** The call's or the application's title. */
  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => ID)
  callId: string;

  @Field(() => ID, { nullable: true })
  applicationId: string | null;
}

@ArgsType()
export class CalendarArgs {
  /** First day. */
  @Field(() => LocalDateScalar)
  from: string;

  /** Last day. */
  @Field(() => LocalDateScalar)
  to: string;
}
