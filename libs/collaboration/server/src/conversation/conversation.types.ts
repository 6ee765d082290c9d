import { connectionOf, DateTimeScalar } from '@musubi/platform/server';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class MessageFile {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  type: string;

  @Field(() => Int, { description: 'Bytes' })
  size: number;
}

@ObjectType('Message')
export class MessageNode {
  @Field(() => ID)
  id: string;

  @Field()
  body: string;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field()
  personName: string;

  @Field(() => String, { nullable: true, description: 'Null: the coordinator' })
  organisationName: string | null;

  @Field({ description: 'Written by the viewer' })
  own: boolean;

  @Field(() => [MessageFile])
  files: MessageFile[];
}

export const MessageConnection = connectionOf(MessageNode);
