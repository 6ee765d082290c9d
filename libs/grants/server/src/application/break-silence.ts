import { mustBreakSilence, silentDays, waitingStates } from '@musubi/grants/model';
import { Clock, Db, Events, Scheduled, systemActor } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { toldAt } from './application-standing.js';

interface Silent {
  readonly id: string;
  readonly state: string;
  readonly organisationIds: string[];
  readonly toldAt: Date;
}

/**
 * Every morning at 9 in Tokyo: who waits and would have heard nothing for more than 14 days by tomorrow is told how the
 * application stands. The notice itself is the next thing they were told of, so that a second run finds nothing to do.
 */
@Scheduled('break-silence', '0 0 * * *')
@Injectable()
export class BreakSilence {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - (silentDays - 1) * 86_400_000);
    const rows = await this.db.query<{ id: string }>(
      `select a.id from application a where a.state = any($1::text[]) and ${toldAt} < $2 order by a.id`,
      [waitingStates, before],
    );
    for (const { id } of rows) await this.tell(id);
  }

  /** Two workers at once: the second waits for the row and then sees the first one's notice. */
  private tell(id: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.query('select 1 from application where id = $1 for update', [id]);
      const row = await this.db.one<Silent>(
        `select a.id, a.state, a.organisation_ids as "organisationIds", ${toldAt} as "toldAt" from application a where a.id = $1`,
        [id],
      );
      const now = this.clock.now();
      if (!row || !mustBreakSilence(row.state, row.toldAt, now)) return;
      await this.events.record({
        name: 'ApplicationProgressNoticed',
        subject: { type: 'Application', id },
        actor: systemActor,
        organisationIds: row.organisationIds,
        data: { state: row.state, silentSince: row.toldAt.toISOString() },
      });
    });
  }
}
