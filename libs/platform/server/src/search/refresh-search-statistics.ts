import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Db } from '../db/db.js';
import { Scheduled } from '../jobs/tasks.js';
import { refreshStatistics } from './statistics.js';

/** Word frequencies move slowly: once an hour is enough for the ranking. */
@Scheduled('refresh-search-statistics', '41 * * * *')
@Injectable()
export class RefreshSearchStatistics {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.db.transaction(() => refreshStatistics(this.db, this.clock.now()));
  }
}
