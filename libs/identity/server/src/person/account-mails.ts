import { Injectable } from '@nestjs/common';
import { Config, Db, Listens, Mailer, type RecordedEvent } from '@musubi/platform/server';
import { emailKey } from './person.entity.js';
import { EmailTokens, type EmailToken } from './email-tokens.js';

interface Letter {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** Mails about the login itself. They go out whatever mail somebody has chosen to get. */
@Listens('SignUpRequested', 'PasswordResetRequested')
@Injectable()
export class AccountMails {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly tokens: EmailTokens,
  ) {}

  /** Secret and mail are written in one transaction: a second delivery finds the mail accepted and changes nothing. */
  async handle(event: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const token = await this.tokens.find(event.subject.id);
      if (!token) return;
      const key = `account:${event.id}`;
      if (await this.db.one('select 1 from mail_message where key = $1', [key])) return;
      const letter = event.name === 'SignUpRequested' ? await this.signUp(token) : await this.reset(token);
      const text = [...letter.lines, '', ...this.foot()].join('\n');
      await this.mailer.send({ key, to: token.email, subject: letter.subject, text });
    });
  }

  private async signUp(token: EmailToken): Promise<Letter> {
    const known = await this.db.one('select 1 from person where email_key = $1', [emailKey(token.email)]);
    const { siteName } = this.config.city;
    const { next } = token.data;
    if (known)
      return {
        subject: `【${siteName}】このメールアドレスは登録済みです`,
        lines: [
          `${siteName}の利用者登録の申し込みがありましたが、このメールアドレスはすでに登録されています。`,
          'そのままログインできます。',
          '',
          this.link(typeof next === 'string' ? `/login?next=${encodeURIComponent(next)}` : '/login'),
          '',
          'パスワードを忘れたときは、こちらから設定し直せます。',
          '',
          this.link('/reset'),
          '',
          '心当たりがないときは、このメールは捨ててください。登録は変わっていません。',
        ],
      };
    const secret = await this.tokens.write(token.id);
    return {
      subject: `【${siteName}】利用者登録を完了してください`,
      lines: [
        `${String(token.data['name'])} 様`,
        '',
        `${siteName}にお申し込みいただき、ありがとうございます。`,
        '次のリンクを開くと、登録が完了します（24時間有効です）。',
        '',
        this.link(`/confirm?token=${secret}`),
        '',
        '心当たりがないときは、このメールは捨ててください。登録はされません。',
      ],
    };
  }

  private async reset(token: EmailToken): Promise<Letter> {
    const secret = await this.tokens.write(token.id);
    const { siteName } = this.config.city;
    return {
      subject: `【${siteName}】パスワードを設定し直してください`,
      lines: [
        `${siteName}のパスワードを設定し直すためのメールです。`,
        '次のリンクを開いて、新しいパスワードを決めてください（2時間有効です）。',
        '',
        this.link(`/reset?token=${secret}`),
        '',
        '心当たりがないときは、このメールは捨ててください。いまのパスワードがそのまま使えます。',
      ],
    };
  }

  private link(path: string): string {
    return this.config.http.baseUrl + path;
  }

  private foot(): string[] {
    const { siteName, name, department, telephone } = this.config.city;
    return ['――――――――', `${siteName}（${name} ${department}）`, `電話 ${telephone}`];
  }
}
