import type { Floor, Place, RankedRow } from './prepared.js';
import type { SearchSort } from './search-types.js';

/** The place of a row in an answer, as text for the address: sort, key, id, and where the bonus ends. */
export const cursorOf = (sort: SearchSort, { key, id }: RankedRow, floor?: Floor): string =>
  Buffer.from(JSON.stringify([sort, key, id, floor && [floor.score, floor.id]])).toString('base64url');

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** Null when it cannot be read or belongs to another order. */
export function placeOf(cursor: string | null | undefined, sort: SearchSort): Place | null {
  const [of, key, id, floor] = read(cursor);
  if (of !== sort || !isId(id) || typeof key !== (sort === 'relevance' ? 'number' : 'string')) return null;
  return { key: key as number | string, id, floor: floorOf(floor) };
}

function floorOf(floor: unknown): Floor | undefined {
  const [score, id] = Array.isArray(floor) ? (floor as unknown[]) : [];
  return typeof score === 'number' && isId(id) ? { score, id } : undefined;
}

function read(cursor: string | null | undefined): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
