import type { Values } from '@musubi/platform/model';

const ordered = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, each]) => each !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;

/** Equal as JSON; key order and undefined do not matter. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(ordered(a) ?? null) === JSON.stringify(ordered(b) ?? null);

/**
 * Three-way merge by field: what only one side changed since `base` is taken; fields that both changed to different
 * values are named in `conflicts` (and hold mine).
 */
export function merge(base: Values, mine: Values, theirs: Values): { values: Values; conflicts: string[] } {
  const values: Record<string, unknown> = { ...theirs };
  const conflicts: string[] = [];
  for (const id of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (sameValue(mine[id], base[id]) || sameValue(mine[id], theirs[id])) continue;
    values[id] = mine[id];
    if (!sameValue(theirs[id], base[id])) conflicts.push(id);
  }
  return { values, conflicts };
}
