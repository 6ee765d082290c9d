import type { Application } from '../application/application.entity.js';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

/** Which application, as the office last saw it. */
@InputType({ isAbstract: true })
export abstract class ApplicationAsSeen {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;
}

/** What a page needs after a move. */
@ObjectType({ isAbstract: true })
export abstract class ApplicationMoved {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  state: string;
}

export const moved = ({ id, version, state }: Application): ApplicationMoved => ({ id, version, state });
