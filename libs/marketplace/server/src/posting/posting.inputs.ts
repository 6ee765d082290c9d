import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Posting } from './posting.entity.js';

/** Names a posting and the version the page was drawn from. */
@InputType({ isAbstract: true })
export abstract class PostingVersionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true, description: 'The version the page shows; another stored version is a Conflict' })
  version?: number | null;
}

/** What every change of a posting answers. */
@ObjectType({ isAbstract: true })
export abstract class PostingOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  state: string;
}

export const answerOf = (posting: Posting): PostingOk => ({
  id: posting.id,
  version: posting.version,
  state: posting.state,
});
