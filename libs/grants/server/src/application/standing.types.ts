import { DateTimeScalar, LocalDateScalar } from '@musubi/platform/server';
import { Field, ObjectType } from '@nestjs/graphql';

/** A day an application or the city has to keep: `kind` as in the calendar of deadlines. */
@ObjectType()
export class NextDue {
  @Field()
  kind: string;

  @Field(() => LocalDateScalar)
  on: string;
}

/** What `standingOf` of the model says in words: the state, what comes next and when, who handles it, days since. */
@ObjectType()
export class ApplicationStanding {
  /** When it came into this state. */
  @Field(() => DateTimeScalar)
  since: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  correctionDueAt: Date | null;

  @Field(() => DateTimeScalar)
  callClosesAt: Date;

  @Field(() => LocalDateScalar, { nullable: true })
  decisionOn: string | null;

  /** What is open beside the state: `Pending` of the model. */
  @Field(() => [String])
  pending: string[];

  /** The next day of its own that it, or the city, has to keep. */
  @Field(() => NextDue, { nullable: true })
  due: NextDue | null;

  /** 担当者. */
  @Field(() => String, { nullable: true })
  handlerName: string | null;

  @Field()
  office: string;

  @Field()
  tel: string;
}
