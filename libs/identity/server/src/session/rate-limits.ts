import { Injectable } from '@nestjs/common';
import { Clock, Db, refuse, TooManyRequests } from '@musubi/platform/server';
import { tokenHash } from './secret.js';

export interface Limit {
  readonly hits: number;
  readonly seconds: number;
}

/** Counts in the database, so that every process sees the same numbers. Keys are stored as hashes. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt; refuses with TooManyRequests beyond the limit. Call it before the transaction that may be
   * refused: a count that is rolled back counts nothing.
   */
  async take(key: string, limit: Limit): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.db.query<{ hits: number; since: Date }>(
      `insert into rate_limit as r (key, since, hits) values ($1, $2, 1)
       on conflict (key) do update set
         hits = case when r.since < $3 then 1 else r.hits + 1 end,
         since = case when r.since < $3 then $2 else r.since end
       returning hits, since`,
      [tokenHash(key), now, new Date(now.getTime() - limit.seconds * 1000)],
    );
    if (row && row.hits > limit.hits)
      refuse(new TooManyRequests((row.since.getTime() - now.getTime()) / 1000 + limit.seconds));
  }

  async forget(key: string): Promise<void> {
    await this.db.query('delete from rate_limit where key = $1', [tokenHash(key)]);
  }
}
