import { draftNoticeDays } from '@musubi/grants/model';
import { addDays, seireki, tokyoDate } from '@musubi/platform/model';
import { Clock, Config, Db, Events, Mailer, Scheduled, type ScheduledWork, systemActor } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Retention } from '../report/retention.js';
import { Application } from './application.entity.js';
import { partnerMailboxes } from './partner-mailboxes.js';

/** A draft (`a`) of a call (`c`) that is open no more: nobody can hand it in. */
const closedDraft = `a.state = 'draft' and not a.test and a.disposed_at is null and c.closes_at < $1`;

/**
 * Every morning at 7:30 in Tokyo: drafts that were never handed in and whose call has closed are kept for as long as those
 * that were withdrawn. The partners hear of it at once and again before the time is over. A call that is opened again
 * makes them drafts like any other.
 */
@Scheduled('keep-closed-drafts', '30 22 * * *')
@Injectable()
export class KeepClosedDrafts implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly retention: Retention,
  ) {}

  async run(): Promise<void> {
    await this.each(`${closedDraft} and a.retain_until is null`, (draft) => this.start(draft));
    await this.each(`a.state = 'draft' and a.retain_until is not null and c.closes_at >= $1`, (draft) =>
      this.record(Object.assign(draft, { retainUntil: null }), 'DraftRetentionLifted'),
    );
    await this.remind();
  }

  /** Each under its own lock, asked again under it: a second worker finds nothing to do. */
  private async each(which: string, change: (draft: Application) => Promise<void>): Promise<void> {
    const now = this.clock.now();
    const where = `from application a join call c on c.id = a.call_id where ${which}`;
    for (const { id } of await this.db.query<{ id: string }>(`select a.id ${where} order by a.id`, [now]))
      await this.db.transaction(async () => {
        await this.db.query('select 1 from application where id = $1 for update', [id]);
        if (!(await this.db.one(`select 1 ${where} and a.id = $2`, [now, id]))) return;
        await change(await this.db.repo(Application).findOneByOrFail({ id }));
      });
  }

  /** The years count from a day that leaves the partners time, however near the end of the fiscal year is. */
  private async start(draft: Application): Promise<void> {
    await this.retention.start(draft, addDays(tokyoDate(this.clock.now()), 2 * draftNoticeDays));
    await this.record(draft, 'DraftRetentionStarted');
  }

  private async record(draft: Application, name: string): Promise<void> {
    await this.db.repo(Application).save(draft);
    const { id, organisationIds, retainUntil } = draft;
    const subject = { type: 'Application', id };
    await this.events.record({ name, subject, actor: systemActor, organisationIds, after: { retainUntil } });
  }

  private async remind(): Promise<void> {
    const now = this.clock.now();
    const today = tokyoDate(now);
    const rows = await this.db.query<{ id: string; title: string; until: string; organisationIds: string[] }>(
      `select a.id, a.title, a.retain_until::text as until, a.organisation_ids as "organisationIds"
         from application a join call c on c.id = a.call_id
        where ${closedDraft} and a.retain_until between $2 and $3 order by a.id`,
      [now, today, addDays(today, draftNoticeDays)],
    );
    for (const { id, title, until, organisationIds } of rows)
      for (const person of await partnerMailboxes(this.db, organisationIds))
        await this.mailer.send({
          key: `draft-retention:${id}:${until}:${person.id}`,
          to: person.email,
          subject: `「${title}」の下書きの保存期限は${seireki(until)}です`,
          text: `${person.name} 様\n\n提出されなかった申請「${title}」の下書きは、${seireki(until)}を過ぎると市が廃棄することがあります。必要なときは、それまでに次のページからPDFを保存してください。\n\n${this.config.http.baseUrl}/applications/${id}\n`,
        });
  }
}
