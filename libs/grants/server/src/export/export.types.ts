import { DateTimeScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** An export that is being made, or was. */
@ObjectType()
export class ExportLine {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  kind: string;

  /** `waiting`, `running`, `ready`, `failed` or `removed`. */
  @Field()
  state: string;

  /** Rows or dossiers. */
  @Field(() => Int)
  total: number;

  @Field(() => Int)
  done: number;

  @Field(() => DateTimeScalar)
  startedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt: Date | null;

  /** Until then it can be fetched. */
  @Field(() => DateTimeScalar, { nullable: true })
  removeAfter: Date | null;
}
