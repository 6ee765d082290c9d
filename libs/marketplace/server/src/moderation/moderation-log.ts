import { type Actor, Clock, Db, newId } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Posting } from '../posting/posting.entity.js';
import { PostingModeration } from './posting-moderation.entity.js';

/** Keeps what moderators did, for the page of the posting and for their own overview. */
@Injectable()
export class ModerationLog {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async note(actor: Actor, posting: Posting, act: string, reason: string): Promise<void> {
    await this.db.repo(PostingModeration).insert({
      id: newId(),
      postingId: posting.id,
      act,
      reason,
      byPersonId: actor.personId,
      at: this.clock.now(),
    });
  }
}
