import { introductionDays, introductionLifecycle } from '@musubi/collaboration/model';
import { Clock, Db, Events, Scheduled, systemActor } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Conversations } from '../conversation/conversations.js';
import { Introduction } from './introduction.entity.js';

const perRun = 500;
const reminderBeforeMs = (introductionDays.answer - introductionDays.reminder) * 86_400_000;

/** Every ten minutes: one reminder on day 10, the end on day 14. Each introduction in a transaction of its own. */
@Scheduled('expire-introductions', '*/10 * * * *')
@Injectable()
export class ExpireIntroductions {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly conversations: Conversations,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const id of await this.due('expires_at <= $1', now)) await this.expire(id, now);
    const soon = new Date(now.getTime() + reminderBeforeMs);
    for (const id of await this.due('reminded_at is null and expires_at <= $1', soon)) await this.remind(id, now);
  }

  private async due(condition: string, at: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from introduction where state in ('requested', 'proposed') and ${condition} order by expires_at limit ${perRun}`,
      [at],
    );
    return rows.map((row) => row.id);
  }

  private expire(id: string, now: Date): Promise<void> {
    return this.change(id, async (introduction) => {
      if (introductionLifecycle.refusal(introduction.factsFor(null), 'expire', now)) return;
      const before = { state: introduction.state };
      introduction.move('expire');
      await this.db.repo(Introduction).save(introduction);
      await this.conversations.close('Introduction', id);
      await this.record('IntroductionExpired', introduction, before);
    });
  }

  private remind(id: string, now: Date): Promise<void> {
    return this.change(id, async (introduction) => {
      if (introduction.remindedAt || now >= introduction.expiresAt) return;
      introduction.remindedAt = now;
      await this.db.repo(Introduction).save(introduction);
      await this.record('IntroductionReminded', introduction, null);
    });
  }

  /** The clock is nobody's membership, so the row is locked without asking a permission. */
  private change(id: string, work: (introduction: Introduction) => Promise<void>): Promise<void> {
    return this.db.transaction(async () => {
      const row = this.db.repo(Introduction).createQueryBuilder('i').setLock('pessimistic_write');
      const introduction = await row.where('i.id = :id', { id }).getOne();
      if (introduction) await work(introduction);
    });
  }

  private record(name: string, { id, organisationIds, state }: Introduction, before: object | null): Promise<void> {
    const subject = { type: 'Introduction', id };
    return this.events.record({ name, subject, actor: systemActor, organisationIds, before, after: { state } });
  }
}
