import { newId } from '@musubi/platform/server';
import type { TestApi } from './api.js';

/** What became of suggestions, as it is remembered: `good` that were accepted, near, and `bad` that were not, far. */
export async function outcomes(api: TestApi, { good, bad }: { good: number; bad: number }): Promise<void> {
  const insert = (outcome: string, factors: object) =>
    api.sql(
      `insert into match_outcome (id, source, source_id, scope, asking_id, candidate_id, outcome, reason, factors, seen_at, ended_at)
       values ($1, 'introduction', $2, 'organisation', $3, $4, $5, $6, $7, now(), now())`,
      [
        ...[newId(), newId(), newId(), newId(), outcome, outcome === 'declined' ? 'purpose' : null],
        JSON.stringify(factors),
      ],
    );
  for (let at = 0; at < good; at++) await insert('accepted', { near: 1, text: 0.2 });
  for (let at = 0; at < bad; at++) await insert('declined', { near: 0, text: 0.4 });
}
