import { Db, Permit, Scheduled, type ScheduledWork, systemActor } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingChanges } from './posting-changes.js';
import { Posting } from './posting.entity.js';

const mostPerRun = 500;

/** Ends postings whose last day is over, each in its own transaction. Runs twice without harm. */
@Scheduled('expire-postings', '*/10 * * * *')
@Injectable()
export class ExpirePostings implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  async run(): Promise<void> {
    const over = await this.db.query<{ id: string }>(
      `select id from posting where state in ('published', 'hidden') and ends_on < $1::date order by ends_on limit ${mostPerRun}`,
      [this.changes.today],
    );
    for (const { id } of over) await this.expire(id);
  }

  private expire(id: string): Promise<void> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(systemActor, 'posting:edit', Posting, { id });
      const stillOver = posting.endsOn !== null && posting.endsOn < this.changes.today;
      if (!stillOver || !['published', 'hidden'].includes(posting.state)) return;
      posting.closedAt = this.changes.now();
      await this.changes.move(systemActor, posting, 'expire');
    });
  }
}
