import { Clock, Db, Jobs, Scheduled, type ScheduledWork } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { makeExportTask } from './make-export.js';

/** Every five minutes: an export whose process was killed is begun anew; one that cannot be made is given up after a day. */
@Scheduled('restart-exports', '*/5 * * * *')
@Injectable()
export class RestartExports implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.db.transaction(async () => {
      const now = this.clock.now();
      await this.db.query(
        `update office_export set state = 'failed', finished_at = $1, version = version + 1, updated_at = $1
          where state in ('waiting', 'running') and created_at < $1::timestamptz - interval '1 day'`,
        [now],
      );
      // One that is at work notes its progress all the time.
      const still = await this.db.query<{ id: string }>(
        `update office_export set updated_at = $1
          where state in ('waiting', 'running') and updated_at < $1::timestamptz - interval '10 minutes' returning id`,
        [now],
      );
      for (const { id } of still) await this.jobs.add(makeExportTask, { id }, { key: `${makeExportTask}:${id}` });
    });
  }
}
