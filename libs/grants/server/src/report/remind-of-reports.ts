import { remindsToday } from '@musubi/grants/model';
import { daysBetween, seireki, tokyoDate } from '@musubi/platform/model';
import { Clock, Config, Db, Mailer, Scheduled, type ScheduledWork } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerMailboxes } from '../application/partner-mailboxes.js';
import { OfficeAwardQueries, owed } from './office-awards.queries.js';

/** Every morning at 7 in Tokyo: reports and returns that are due soon, today, or overdue. One mail a person, matter and day. */
@Scheduled('remind-of-reports', '0 22 * * *')
@Injectable()
export class RemindOfReports implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly office: OfficeAwardQueries,
  ) {}

  async run(): Promise<void> {
    const today = tokyoDate(this.clock.now());
    for (const row of await this.office.rows(null)) {
      const { reportDueOn, interim } = owed(row);
      if (reportDueOn && remindsToday(reportDueOn, today))
        await this.remind(row, interim ? '遂行状況報告' : '実績報告', reportDueOn, today);
      if (row.returnDueOn && remindsToday(row.returnDueOn, today))
        await this.remind(row, '助成金の返還', row.returnDueOn, today);
    }
  }

  private async remind(row: { id: string; title: string }, what: string, dueOn: string, today: string): Promise<void> {
    const application = await this.db.one<{ organisationIds: string[] }>(
      'select organisation_ids as "organisationIds" from application where id = $1',
      [row.id],
    );
    const left = daysBetween(today, dueOn);
    const when =
      left > 0 ? `期限まであと${left}日です` : left === 0 ? '期限は今日です' : `期限を${-left}日過ぎています`;
    for (const person of await partnerMailboxes(this.db, application?.organisationIds ?? []))
      await this.mailer.send({
        key: `award-reminder:${row.id}:${what}:${dueOn}:${today}:${person.id}`,
        to: person.email,
        subject: `「${row.title}」の${what}：${when}`,
        text: `${person.name} 様\n\n「${row.title}」の${what}の期限は${seireki(dueOn)}です（${when}）。\n次のページから進められます。\n\n${this.config.http.baseUrl}/applications/${row.id}/award\n`,
      });
  }
}
