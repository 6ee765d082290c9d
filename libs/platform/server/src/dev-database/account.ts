import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The operating-system user the database runs as. PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Nobody to switch to (null) unless we are root: then `postgres`, or else `nobody`. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp('postgres') ?? lookUp('nobody');
  if (found) return found;
  throw new Error('Running as root, but this machine has neither a user "postgres" nor "nobody" to run PostgreSQL as.');
}

/** May `account` enter `path` (a folder) or read it (a file)? Every folder above has to let it through as well. */
export function reachable(path: string, account: Account): boolean {
  for (let each = resolve(path); ; each = dirname(each)) {
    if (!entered(each, account)) return false;
    if (each === dirname(each)) return true;
  }
}

function entered(path: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function lookUp(name: string): Account | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
