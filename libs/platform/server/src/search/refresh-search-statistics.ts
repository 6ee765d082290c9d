import { tokyoDate } from '@musubi/platform/model';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { Jobs } from '../jobs/jobs.js';
import { Scheduled } from '../jobs/tasks.js';
import { indexRules } from './impact.js';
import { forgetQuestions } from './questions.js';
import { rebuildJob } from './rebuild.js';
import { refreshStatistics } from './statistics.js';

/** Word frequencies move slowly: once an hour is enough for the ranking. */
@Scheduled('refresh-search-statistics', '41 * * * *')
@Injectable()
export class RefreshSearchStatistics {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  async run(): Promise<void> {
    await this.db.transaction(() => refreshStatistics(this.db, this.clock.now()));
    const old = await this.db.one(`select 1 from search_corpus where name = 'all' and rules < ${indexRules}`);
    if (old) await this.jobs.add(rebuildJob.task, {}, rebuildJob.options);
    await forgetQuestions(this.db, tokyoDate(this.clock.now()));
  }
}
