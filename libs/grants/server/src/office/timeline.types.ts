import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, PageArgs } from '@musubi/platform/server';

@ObjectType()
export class TimelineChange {
  @Field()
  label: string;

  @Field()
  before: string;

  @Field()
  after: string;
}

/** One row of the audit log that concerns an application. */
@ObjectType()
export class TimelineEntry {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field()
  event: string;

  /** What happened, in words. */
  @Field()
  title: string;

  /** Who did it; null when the clock did. */
  @Field(() => String, { nullable: true })
  person: string | null;

  /** Organisations of the application the person belongs to. */
  @Field(() => [String])
  organisations: string[];

  /** How the wish reached the office, when it acted for others (代理入力, 紙の申請). */
  @Field(() => String, { nullable: true })
  onBehalf: string | null;

  @Field(() => [TimelineChange])
  changes: TimelineChange[];
}

export const TimelineEntryConnection = connectionOf(TimelineEntry);

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => ID)
  applicationId: string;

  /** `all`, `moves`, `content` or `office`. */
  @Field({ defaultValue: 'all' })
  kind: string;

  /** Part of a person's name. */
  @Field({ defaultValue: '' })
  person: string;
}
