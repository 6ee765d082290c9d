import { type Actor, CurrentActor } from '@musubi/platform/server';
import { Query, Resolver } from '@nestjs/graphql';
import { InboxQueries } from './inbox.queries.js';
import { Inbox } from './inbox.types.js';

@Resolver()
export class InboxResolver {
  constructor(private readonly inboxes: InboxQueries) {}

  @Query(() => Inbox, { description: 'Introductions and partnerships of the viewer, by whose turn it is' })
  inbox(@CurrentActor() actor: Actor): Promise<Inbox> {
    return this.inboxes.of(actor);
  }
}
