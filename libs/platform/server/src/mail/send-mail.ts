import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { FileStore } from '../files/file-store.js';
import { Task } from '../jobs/tasks.js';
import { type MailAttachment, sendMailTask } from './mailer.js';
import { type OutgoingMail, MailTransport } from './transport.js';

interface Waiting {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

/** Sends one accepted mail and marks it afterwards: a crash in between sends it again, never not at all. */
@Task(sendMailTask)
@Injectable()
export class SendMail {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly transport: MailTransport,
  ) {}

  async run({ id }: { id: string }): Promise<void> {
    const mail = await this.db.one<Waiting>(
      `select id, recipient as "to", subject, text, attachments from mail_message where id = $1 and state = 'waiting'`,
      [id],
    );
    if (!mail) return;
    if (!this.transport.configured) return this.mark(id, 'kept');
    try {
      await this.transport.deliver(await this.letter(mail));
    } catch (error) {
      return this.failed(id, error as Error & { responseCode?: number });
    }
    await this.mark(id, 'sent');
  }

  private async letter({ attachments, ...mail }: Waiting): Promise<OutgoingMail> {
    const files: OutgoingMail['attachments'][number][] = [];
    for (const { fileId, name } of attachments) {
      const { bytes, type } = await this.files.get(fileId);
      files.push({ filename: name, content: bytes, contentType: type });
    }
    return { ...mail, attachments: files };
  }

  private async mark(id: string, state: 'sent' | 'kept'): Promise<void> {
    await this.db.query('update mail_message set state = $2, sent_at = $3, error = null where id = $1', [
      id,
      state,
      this.clock.now(),
    ]);
  }

  /** An address that does not exist stays wrong; anything else is tried again by the queue, later and later. */
  private async failed(id: string, error: Error & { responseCode?: number }): Promise<void> {
    const final = (error.responseCode ?? 0) >= 550 && (error.responseCode ?? 0) < 560;
    await this.db.query('update mail_message set state = $2, error = $3 where id = $1', [
      id,
      final ? 'failed' : 'waiting',
      error.message,
    ]);
    if (!final) throw error;
  }
}
