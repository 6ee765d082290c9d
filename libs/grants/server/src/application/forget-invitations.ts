import { Clock, Db, mailKeptDays, Scheduled, type ScheduledWork } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Name and address of somebody who never answered are nobody's business for longer than the mail itself is kept. */
@Scheduled('forget-invitations', '25 18 * * *')
@Injectable()
export class ForgetInvitations implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.db.query(
      `update application_invitation set answered_at = $1, outcome = 'withdrawn', email = null, email_key = null, message = null,
              invitee_name = '', version = version + 1, updated_at = $1
        where answered_at is null and expires_at < $2`,
      [now, new Date(now.getTime() - mailKeptDays * 86_400_000)],
    );
  }
}
