import type { Db } from '@musubi/platform/server';

/** One change of the weights at a time, until the end of the transaction. */
export const weightsLock = async (db: Db): Promise<void> => {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('match_weights', 1))`);
};
