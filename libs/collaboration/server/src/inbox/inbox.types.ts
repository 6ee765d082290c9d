import { DateTimeScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Party } from '../party.types.js';

/** One row of the inbox: an introduction or a partnership, and what it asks of the viewer. */
@ObjectType()
export class InboxItem {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Introduction or Partnership' })
  subject: string;

  @Field()
  state: string;

  @Field({ description: 'The posting’s title, or the partnership’s' })
  title: string;

  @Field(() => [Party], { description: 'The others; for a coordinator both sides' })
  others: Party[];

  @Field({ description: 'mine, theirs or done' })
  turn: string;

  @Field({ description: 'A code of `nextActions`' })
  next: string;

  @Field(() => Int)
  unread: number;

  @Field(() => DateTimeScalar)
  lastAt: string;

  @Field(() => String, { nullable: true, description: 'The beginning of the last message' })
  lastText: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when an answer is waited for' })
  expiresAt: string | null;
}

@ObjectType()
export class Inbox {
  @Field(() => [InboxItem], { description: 'あなたの番' })
  mine: InboxItem[];

  @Field(() => [InboxItem], { description: '相手の番' })
  theirs: InboxItem[];

  @Field(() => [InboxItem], { description: '終了, the newest fifty' })
  done: InboxItem[];
}
