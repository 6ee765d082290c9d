import { type Half, inHalf } from './lexemes.js';
import type { SearchDb } from './search-types.js';

/** Two indexes of words hold half of the documents each. In a large index two connections read them at the same time. */
const halves = [0, 1] as const;

/** SQL for what is found in the index of words, whichever half it is in. */
export const inEither = (found: string): string =>
  `(${halves.map((half) => `(${inHalf(half)} and ${found})`).join(' or ')})`;

/** From so many documents on, reading side by side saves more than a second connection costs. */
const large = 50_000;

/** Short statements gain nothing from parallel workers or compiled plans, and each query has its own plan. */
const settings = { jit: 'off', max_parallel_workers_per_gather: '0', plan_cache_mode: 'force_custom_plan' };

export interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** Asks in a read-only transaction of its own. */
export const asked = <R>(db: SearchDb, { sql, values }: Statement): Promise<R[]> =>
  db.read(settings, () => db.query<R>(sql, values));

/** What each half answers, in a large index asked at the same time; a small one answers as a whole, without `half`. */
export function ofHalves<R>(
  db: SearchDb,
  documents: number,
  statement: (half?: Half) => Statement,
): Promise<readonly R[][]> {
  const parts = documents < large ? [undefined] : halves;
  return Promise.all(parts.map((half) => asked<R>(db, statement(half))));
}
