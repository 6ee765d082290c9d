import { Clock, Db, FileStore, Scheduled, type ScheduledWork } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Every night at 3:20 in Tokyo: exports whose days are over lose their files. */
@Scheduled('remove-exports', '20 18 * * *')
@Injectable()
export class RemoveExports implements ScheduledWork {
  constructor(
    private readonly db: Db,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const gone = await this.db.transaction(async () => {
      const rows = await this.db.query<{ id: string; fileId: string }>(
        `select id, file_id as "fileId" from office_export where file_id is not null and remove_after < $1 for update`,
        [this.clock.now()],
      );
      await this.db.query(
        `update office_export set state = 'removed', file_id = null, version = version + 1, updated_at = now()
          where id = any($1::uuid[])`,
        [rows.map(({ id }) => id)],
      );
      // Loose from the same commit on: the nightly sweep takes what the removal below should miss.
      await this.db.query(
        `update file_object set subject_type = null, subject_id = null, loose_since = 'epoch' where id = any($1::uuid[])`,
        [rows.map(({ fileId }) => fileId)],
      );
      return rows.map(({ fileId }) => fileId);
    });
    await this.files.discard(gone);
  }
}
