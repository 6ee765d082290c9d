import { UnreadSource } from '@musubi/identity/server';
import type { Actor } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { InboxQueries } from './inbox.queries.js';

/** The number beside 「やりとり」 in the head of every page. */
@Injectable()
export class CollaborationUnread extends UnreadSource {
  constructor(private readonly inbox: InboxQueries) {
    super();
  }

  override countFor(actor: Actor): Promise<number> {
    return this.inbox.unreadCount(actor);
  }
}
