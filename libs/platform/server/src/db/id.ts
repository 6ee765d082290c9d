import { v7 } from 'uuid';

/** A new key: UUIDv7, so that keys sort by the time they were made and B-trees stay compact. */
export const newId = (): string => v7();

export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
