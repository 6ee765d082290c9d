import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { Scheduled } from '../jobs/tasks.js';

export const mailKeptDays = 180;

/** Addresses and texts are personal data: mail older than half a year is deleted. */
@Scheduled('forget-mail', '20 18 * * *')
@Injectable()
export class ForgetMail {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - mailKeptDays * 86_400_000);
    await this.db.query(`delete from mail_message where created_at < $1 and state <> 'waiting'`, [before]);
  }
}
