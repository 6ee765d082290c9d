import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { newId } from '../db/id.js';
import { Task } from '../jobs/tasks.js';
import { indexRules } from './impact.js';
import { SearchIndex } from './search-index.js';
import { refreshStatistics } from './statistics.js';

/** One after the other; a second order while one waits changes nothing. */
export const rebuildJob = {
  task: 'rebuild-search',
  options: { queue: 'search', key: 'rebuild-search', maxAttempts: 5 },
} as const;

/**
 * Writes the whole index anew, with fresh frequencies and mean lengths before and after, while searches and writes go
 * on. Progress is in `search_rebuild`, for people to look at.
 */
@Task(rebuildJob.task)
@Injectable()
export class RebuildSearch {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
    private readonly clock: Clock,
  ) {}

  /** @param payload `id`: the run that people look at already; a job that is tried again goes on with its row. */
  async run(
    { id = newId() }: { id?: string } = {},
    progress: (done: number, all: number) => void = () => undefined,
  ): Promise<void> {
    await this.refresh();
    const row = await this.db.one<{ documents: number }>(
      `insert into search_rebuild (id, documents, started_at, seen_at)
       select $1, count(*), $2, $2 from search_document
       on conflict (id) do update set documents = excluded.documents, done = 0, started_at = excluded.started_at,
         seen_at = excluded.seen_at, finished_at = null
       returning documents`,
      [id, this.clock.now()],
    );
    const done = await this.index.reindex(async (count) => {
      progress(count, row!.documents);
      await this.db.query('update search_rebuild set done = $2, seen_at = $3 where id = $1', [
        id,
        count,
        this.clock.now(),
      ]);
    });
    await this.refresh();
    await this.db.query('update search_rebuild set done = $2, seen_at = $3, finished_at = $3 where id = $1', [
      id,
      done,
      this.clock.now(),
    ]);
    await this.db.query(`update search_corpus set rules = $1 where name = 'all'`, [indexRules]);
  }

  private async refresh(): Promise<void> {
    await this.db.transaction(() => refreshStatistics(this.db, this.clock.now()));
  }
}
