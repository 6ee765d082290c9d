import { type Actor, Clock, Db, Permit, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Conversation } from './conversation.entity.js';
import { Conversations } from './conversations.js';

@InputType()
export class MarkConversationReadInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class MarkConversationReadOk {
  @Field(() => ID)
  id: string;
}

/** The page shows the newest message: everything up to now is read. Not an event; nobody is told. */
@UseCase({ input: MarkConversationReadInput, ok: MarkConversationReadOk, permission: 'conversation:read' })
@Injectable()
export class MarkConversationRead {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
    private readonly conversations: Conversations,
  ) {}

  run(actor: Actor, input: MarkConversationReadInput): Promise<MarkConversationReadOk> {
    return this.db.transaction(async () => {
      const conversation = await this.permit.lock(actor, 'conversation:read', Conversation, input);
      if (actor.personId) await this.conversations.read(conversation.id, actor.personId, this.clock.now());
      return { id: conversation.id };
    });
  }
}
