import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's parameters for argon2id (19 MiB, two passes): some 30 ms on a small server. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** 256 random bits for a link or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: useless to whoever reads the table. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Six digits somebody reads from a letter or hears on the telephone. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

const plain = (password: string): string => password.normalize('NFKC');

export const passwordHash = (password: string): Promise<string> => hash(plain(password), cost);

let nobodys: Promise<string> | null = null;

/**
 * Whether the password is right. Takes the same time when there is no hash to compare with, so that nobody learns by
 * the clock which addresses have a login.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= passwordHash(newToken());
  const right = await verify(stored ?? (await nobodys), plain(password));
  return right && stored !== null;
}
