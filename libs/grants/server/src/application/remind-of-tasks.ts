import { addDays, seireki, tokyoDate } from '@musubi/platform/model';
import { Clock, Config, Db, Mailer, Scheduled, type ScheduledWork } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationPlaces, placePath } from './application-place.js';
import { ApplicationTask } from './application-together.entity.js';
import { Application } from './application.entity.js';

/** Every morning at 7 in Tokyo: who was asked to write something by tomorrow and has not yet. Once for each due date. */
@Scheduled('remind-of-tasks', '0 22 * * *')
@Injectable()
export class RemindOfTasks implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly places: ApplicationPlaces,
  ) {}

  async run(): Promise<void> {
    const today = tokyoDate(this.clock.now());
    const due = await this.db.query<{ id: string; name: string; email: string }>(
      `select t.id, p.name, p.email from application_task t join application a on a.id = t.application_id
         join person p on p.id = t.assignee_id and p.email is not null and p.email_confirmed_at is not null and p.anonymised_at is null
        where t.done_at is null and t.dropped_at is null and t.due_on between $1 and $2 and a.state in ('draft', 'returned')
        order by t.id`,
      [today, addDays(today, 1)],
    );
    for (const { id, ...person } of due) await this.remind(id, person, today);
  }

  private async remind(id: string, person: { name: string; email: string }, today: string): Promise<void> {
    const task = await this.db.repo(ApplicationTask).findOneByOrFail({ id });
    const application = await this.db.repo(Application).findOneByOrFail({ id: task.applicationId });
    const where = await this.places.words(application, task);
    const when = task.dueOn === today ? '今日まで' : '明日まで';
    await this.mailer.send({
      key: `application-task-due:${id}:${task.dueOn}`,
      to: person.email,
      subject: `「${application.title}」の申請の入力は${when}です`,
      text: `${person.name} 様\n\n${task.assignedByName ?? '相手の団体の方'}さんからお願いされた${where}の入力は、${seireki(task.dueOn ?? today)}までです。\n${task.note}\n\n${this.config.http.baseUrl}${placePath(application.id, task)}\n`,
    });
  }
}
