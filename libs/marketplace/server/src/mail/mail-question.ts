import { Db, type Listener, Listens, type RecordedEvent } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { PostingMail, type Recipient } from './posting-mail.js';

interface Asked {
  readonly postingId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string | null;
  readonly asker: Recipient | null;
}

/** A question reaches the owner of the posting; the answer reaches who asked. */
@Listens('QuestionAsked', 'QuestionAnswered')
@Injectable()
export class MailQuestion implements Listener {
  constructor(
    private readonly db: Db,
    private readonly mail: PostingMail,
  ) {}

  async handle(event: RecordedEvent): Promise<void> {
    const asked = await this.db.one<Asked>(
      `select p.id as "postingId", p.organisation_id as "organisationId", p.title, q.question, q.answer,
              case when a.email is not null and a.email_confirmed_at is not null
                then json_build_object('personId', a.id, 'name', a.name, 'email', a.email) end as asker
       from posting_question q join posting p on p.id = q.posting_id left join person a on a.id = q.asked_by
       where q.id = $1 and q.hidden_reason is null`,
      [event.subject.id],
    );
    if (!asked) return;
    if (event.name === 'QuestionAsked') return this.tellOwners(event, asked);
    if (asked.asker && asked.answer) await this.tellAsker(event, asked, asked.asker);
  }

  private async tellOwners(event: RecordedEvent, asked: Asked): Promise<void> {
    for (const owner of await this.mail.owners(asked.organisationId))
      await this.mail.send(owner, {
        key: `question:${event.id}`,
        subject: `「${asked.title}」に質問が届きました`,
        lines: [
          '質問:',
          asked.question,
          '',
          '答えはこちらから書けます（質問と答えは公開されます）。',
          this.page(asked),
        ],
      });
  }

  private tellAsker(event: RecordedEvent, asked: Asked, asker: Recipient): Promise<void> {
    return this.mail.send(asker, {
      key: `answer:${event.id}`,
      subject: `質問に答えがつきました「${asked.title}」`,
      lines: ['質問:', asked.question, '', '答え:', asked.answer ?? '', '', this.page(asked)],
    });
  }

  private page(asked: Asked): string {
    return this.mail.link(`/postings/${asked.postingId}#questions`);
  }
}
