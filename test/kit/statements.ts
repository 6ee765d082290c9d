import type { TestApi } from './api.js';

/** How many SQL statements `work` costs. `counted` leaves out what timers write, whenever that is. */
export async function statementsOf(
  api: TestApi,
  work: () => Promise<unknown>,
  counted: (sql: string) => boolean = () => true,
): Promise<number> {
  const original = api.db.query.bind(api.db);
  let count = 0;
  api.db.query = ((sql: string, params?: unknown[]) => {
    if (counted(sql)) count += 1;
    return original(sql, params);
  }) as typeof api.db.query;
  try {
    await work();
  } finally {
    api.db.query = original;
  }
  return count;
}
