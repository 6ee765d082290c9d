import { declarationYear } from '@musubi/grants/model';
import { daysBetween, fiscalYearWareki, tokyoDate } from '@musubi/platform/model';
import { Clock, Config, Db, Mailer, Scheduled, type ScheduledWork } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

interface Owing {
  id: string;
  name: string;
  email: string;
  since: string;
}

const everyDays = 14;
const mostReminders = 6;

/** Asks committee members in office for this fiscal year's declaration of interests: in April or when they begin, then every two weeks. */
@Scheduled('remind-yearly-interests', '0 0 * * *')
@Injectable()
export class RemindYearlyInterests implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    const today = tokyoDate(this.clock.now());
    const year = declarationYear(today);
    for (const { id, name, email, since } of await this.owing(today, year)) {
      const nth = Math.floor(daysBetween(since, today) / everyDays);
      if (nth >= mostReminders) continue;
      await this.mailer.send({
        key: `yearly-interests:${year}:${id}:${nth}`,
        to: email,
        subject: `【審査】${fiscalYearWareki(year)}の利害関係の申告をお願いします`,
        text: [
          `${name} 様`,
          `${fiscalYearWareki(year)}の利害関係の申告がまだです。かかわりのある団体がないときも、「なし」と申告してください。`,
          `${this.config.http.baseUrl}/reviews/interests`,
          `お問い合わせ\n${this.config.city.department}　電話 ${this.config.city.telephone}`,
        ].join('\n\n'),
      });
    }
  }

  private owing(today: string, year: number): Promise<Owing[]> {
    return this.db.query<Owing>(
      `select p.id, p.name, p.email, greatest(f.active_from, make_date($2, 4, 1))::text as since
       from reviewer_profile f join person p on p.id = f.person_id
       where 'reviewer' = any(p.roles) and $1::date between f.active_from and coalesce(f.active_until, 'infinity')
         and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null
         and not exists (select 1 from reviewer_interest d where d.person_id = p.id and d.fiscal_year = $2)
       order by p.id`,
      [today, year],
    );
  }
}
