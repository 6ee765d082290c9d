import { Controller, Get, Header, NotFoundException, Param, Query } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Db } from '../db/db.js';
import { type KeptMail, mailboxPage, messagePage } from './dev-mailbox.page.js';

const columns = `id, recipient as "to", subject, text, state, error, created_at as "createdAt",
  jsonb_path_query_array(attachments, '$[*]') as attachments`;

/** The mailbox of a house without a mail server: every mail that would have gone out. Absent in production. */
@Controller('dev/mail')
export class DevMailboxController {
  constructor(
    private readonly config: Config,
    private readonly db: Db,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async list(@Query('to') to?: string): Promise<string> {
    this.onlyInDevelopment();
    const rows = await this.db.query<KeptMail>(
      `select ${columns} from mail_message where $1::text is null or recipient = $1 order by created_at desc, id desc limit 200`,
      [to || null],
    );
    return mailboxPage(rows, to ?? '');
  }

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async message(@Param('id') id: string): Promise<string> {
    this.onlyInDevelopment();
    const mail = await this.db.one<KeptMail>(`select ${columns} from mail_message where id::text = $1`, [id]);
    if (!mail) throw new NotFoundException('このメールは見つかりませんでした。');
    return messagePage(mail);
  }

  private onlyInDevelopment(): void {
    if (!this.config.devMailbox) throw new NotFoundException();
  }
}
