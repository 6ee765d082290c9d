import { randomBytes } from 'node:crypto';
import { askDaysBefore } from '@musubi/marketplace/model';
import { addDays } from '@musubi/platform/model';
import { Db, newId, Permit, Scheduled, type ScheduledWork, systemActor } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingChanges } from './posting-changes.js';
import { PostingRenewal } from './posting-renewal.entity.js';
import { Posting } from './posting.entity.js';

interface Due {
  readonly id: string;
  readonly endsOn: string;
}

/**
 * Asks owners 「まだ有効ですか」 14 and 3 days before the end, every morning. One question per posting, end date and
 * distance; a worker that was away asks late rather than twice, and a term shorter than the distance is not asked.
 */
@Scheduled('ask-still-valid', '0 23 * * *')
@Injectable()
export class AskStillValid implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly changes: PostingChanges,
  ) {}

  async run(): Promise<void> {
    const later = [...askDaysBefore].sort((a, b) => b - a);
    for (const [place, daysBefore] of later.entries()) {
      const nextStep = later[place + 1] ?? -1;
      for (const due of await this.due(daysBefore, nextStep)) await this.ask(due, daysBefore);
    }
  }

  /** Published postings that end within `days` days, but not within `notWithin`, and were not asked for this step. */
  private due(days: number, notWithin: number): Promise<Due[]> {
    const { today } = this.changes;
    return this.db.query<Due>(
      `select p.id, p.ends_on::text as "endsOn" from posting p
       where p.state = 'published' and p.ends_on <= $1::date and p.ends_on > $2::date
         and p.ends_on - (p.published_at at time zone 'Asia/Tokyo')::date > $3
         and not exists (select from posting_renewal r where r.posting_id = p.id and r.ends_on = p.ends_on and r.days_before <= $3)
       order by p.ends_on limit 1000`,
      [addDays(today, days), addDays(today, notWithin), days],
    );
  }

  private ask({ id, endsOn }: Due, daysBefore: number): Promise<void> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(systemActor, 'posting:edit', Posting, { id });
      if (posting.state !== 'published' || posting.endsOn !== endsOn) return;
      const repo = this.db.repo(PostingRenewal);
      if (await repo.existsBy({ postingId: id, endsOn, daysBefore })) return;
      const renewalId = newId();
      const token = randomBytes(24).toString('base64url');
      await repo.insert({ id: renewalId, postingId: id, token, endsOn, daysBefore, askedAt: this.changes.now() });
      await this.changes.record(systemActor, posting, 'PostingRenewalAsked', { data: { renewalId, daysBefore } });
    });
  }
}
