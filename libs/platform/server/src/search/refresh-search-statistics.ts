import { tokyoDate } from '@musubi/platform/model';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { Jobs } from '../jobs/jobs.js';
import { Scheduled } from '../jobs/tasks.js';
import { indexRules } from './impact.js';
import { forgetQuestions } from './questions.js';
import { rebuildJob } from './rebuild.js';
import { refreshStatistics } from './statistics.js';

const task = 'refresh-search-statistics';

/** Word frequencies move slowly: once an hour is enough for the ranking. */
@Scheduled(task, '41 * * * *')
@Injectable()
export class RefreshSearchStatistics implements OnApplicationBootstrap {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** After an upgrade: a large index without a sample answers slowly, so that it does not wait for the hour. */
  async onApplicationBootstrap(): Promise<void> {
    const unknown = await this.db.one(
      `select 1 from search_corpus where name = 'all' and documents > 0 and sample_documents = 0`,
    );
    if (unknown) await this.jobs.add(task, {}, { key: task, queue: rebuildJob.options.queue });
  }

  async run(): Promise<void> {
    await this.db.transaction(() => refreshStatistics(this.db, this.clock.now()));
    const old = await this.db.one(`select 1 from search_corpus where name = 'all' and rules < ${indexRules}`);
    if (old) await this.jobs.add(rebuildJob.task, {}, rebuildJob.options);
    await forgetQuestions(this.db, tokyoDate(this.clock.now()));
  }
}
