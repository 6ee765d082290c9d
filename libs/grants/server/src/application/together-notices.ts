import { seireki } from '@musubi/platform/model';
import { Config, Db, type Listener, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationPlaces, placePath } from './application-place.js';
import { ApplicationComment, ApplicationTask } from './application-together.entity.js';
import { Application } from './application.entity.js';
import type { Mailbox } from './partner-mailboxes.js';

/** Mail to the person who is asked to write something, and to those mentioned or answered in a comment. */
@Listens('ApplicationTaskAssigned', 'ApplicationCommented')
@Injectable()
export class TogetherNotices implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly places: ApplicationPlaces,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const application = await this.db.repo(Application).findOneBy({ id: event.subject.id });
    if (!application) return;
    if (event.name === 'ApplicationTaskAssigned') await this.asked(event, application);
    else await this.commented(event, application);
  }

  private async asked(event: RecordedEvent, application: Application): Promise<void> {
    const task = await this.db.repo(ApplicationTask).findOneBy({ id: String(event.data['taskId']) });
    if (!task || task.assigneeId === event.actorPersonId || task.doneAt || task.droppedAt) return;
    const where = await this.places.words(application, task);
    const due = task.dueOn ? `\n${seireki(task.dueOn)}までにお願いします。` : '';
    const note = task.note ? `\n\n${task.note}` : '';
    await this.write(`application-task:${event.id}`, [task.assigneeId], {
      subject: `「${application.title}」の申請に、入力のお願いがあります`,
      text: `${task.assignedByName ?? '相手の団体の方'}さんから、${where}の入力をお願いされました。${due}${note}`,
      path: placePath(application.id, task),
    });
  }

  private async commented(event: RecordedEvent, application: Application): Promise<void> {
    const comment = await this.db.repo(ApplicationComment).findOneBy({ id: String(event.data['commentId']) });
    if (!comment) return;
    const thread = await this.db.query<{ id: string }>(
      'select distinct author_id as id from application_comment where id = $1 or parent_id = $1',
      [comment.parentId],
    );
    const people = new Set([...comment.mentionedIds, ...thread.map((each) => each.id)]);
    people.delete(comment.authorId);
    const where = await this.places.words(application, comment);
    await this.write(`application-comment:${comment.id}`, [...people], {
      subject: `「${application.title}」の申請に、コメントがあります`,
      text: `${comment.authorName ?? '相手の団体の方'}さんが、${where}にコメントしました。\n\n${comment.text}`,
      path: placePath(application.id, comment),
    });
  }

  private async write(key: string, personIds: string[], mail: { subject: string; text: string; path: string }) {
    const people = await this.db.query<Mailbox>(
      `select id, name, email from person where id = any($1::uuid[]) and email is not null
         and email_confirmed_at is not null and anonymised_at is null order by id`,
      [personIds],
    );
    for (const person of people)
      await this.mailer.send({
        key: `${key}:${person.id}`,
        to: person.email,
        subject: mail.subject,
        text: `${person.name} 様\n\n${mail.text}\n\n${this.config.http.baseUrl}${mail.path}\n`,
      });
  }
}
