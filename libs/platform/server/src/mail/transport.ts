import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';

export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
}

/** The way out of the house: SMTP when it is configured, otherwise none. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly smtp: Transporter | null;
  private readonly host: string;

  constructor(private readonly config: Config) {
    const url = config.mail.smtpUrl;
    this.smtp = url ? createTransport(url, { connectionTimeout: 10_000, socketTimeout: 30_000 } as never) : null;
    this.host = new URL(config.http.baseUrl).hostname;
  }

  get configured(): boolean {
    return this.smtp !== null;
  }

  async deliver(letter: OutgoingMail): Promise<void> {
    await this.smtp?.sendMail({
      from: this.config.mail.from,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      textEncoding: 'base64',
      // A mail that is sent twice after a crash has the same id, so mail programs show it once.
      messageId: `<${letter.id}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [...letter.attachments],
    });
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}
