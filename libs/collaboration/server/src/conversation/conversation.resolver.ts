import { type Actor, CurrentActor, PageArgs } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ConversationQueries } from './conversation.queries.js';
import { MessageConnection } from './conversation.types.js';

@Resolver()
export class ConversationResolver {
  constructor(private readonly conversations: ConversationQueries) {}

  @Query(() => MessageConnection, { description: 'Newest first' })
  messages(
    @CurrentActor() actor: Actor,
    @Args('conversationId', { type: () => ID }) conversationId: string,
    @Args() args: PageArgs,
  ) {
    return this.conversations.messages(actor, conversationId, args);
  }
}
