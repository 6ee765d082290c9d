import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { newId } from '../db/id.js';
import { Jobs } from '../jobs/jobs.js';

export interface Mail {
  /** The same key is sent once only, however often it is asked for: `introduction-requested:<event id>:<person id>`. */
  readonly key: string;
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text; links as full URLs on lines of their own. */
  readonly text: string;
  /** Files of the `FileStore`, read when the mail is sent. */
  readonly attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly fileId: string;
  /** The name the reader sees: `交付決定通知書.pdf`. */
  readonly name: string;
}

export const sendMailTask = 'send-mail';

/**
 * Accepts mail for sending. It goes out from the queue after the commit, at least once; without a mail server it is
 * kept for the page /dev/mail. Use it from listeners and tasks, not from a request.
 */
@Injectable()
export class Mailer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Answers whether the mail is new (false: this key was accepted before). */
  async send(mail: Mail): Promise<boolean> {
    if (!/^[^\s<>@,;]+@[^\s<>@,;]+$/.test(mail.to)) throw new Error(`mail ${mail.key}: not one address`);
    const id = newId();
    return this.db.transaction(async () => {
      const added = await this.db.query(
        `insert into mail_message (id, key, recipient, subject, text, attachments, state, created_at)
         values ($1, $2, $3, $4, $5, $6, 'waiting', $7) on conflict (key) do nothing returning id`,
        [
          id,
          mail.key,
          mail.to,
          oneLine(mail.subject),
          mail.text,
          JSON.stringify(mail.attachments ?? []),
          this.clock.now(),
        ],
      );
      if (added.length > 0) await this.jobs.add(sendMailTask, { id });
      return added.length > 0;
    });
  }
}

const oneLine = (subject: string): string => subject.replace(/\s*[\r\n]+\s*/g, ' ').trim();
