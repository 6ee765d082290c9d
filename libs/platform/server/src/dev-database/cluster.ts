import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Account, databaseAccount, reachable } from './account.js';
import { type Binaries, databaseBinaries } from './binaries.js';
import { alive } from './postmaster.js';

/** A data folder of PostgreSQL and what is needed to run a server on it. */
export interface Cluster {
  readonly data: string;
  readonly logFile: string;
  readonly account: Account | null;
  readonly binaries: Binaries;
}

export const databaseUser = 'musubi';

/** Finds or creates the data folder below `folder`. Any number of processes may do so at once. */
export async function openCluster(folder: string, log: (line: string) => void): Promise<Cluster> {
  const account = databaseAccount();
  const home = await homeFor(resolve(folder), account, log);
  const cluster: Cluster = {
    data: join(home, 'postgres'),
    logFile: join(home, 'postgres.log'),
    account,
    binaries: await databaseBinaries(account),
  };
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) await create(cluster, home, log);
  return cluster;
}

async function homeFor(folder: string, account: Account | null, log: (line: string) => void): Promise<string> {
  await mkdir(folder, { recursive: true });
  if (!account) return realpath(folder);
  const home = reachable(resolve(folder, '..'), account) ? folder : elsewhere(folder);
  if (home !== folder) log(`The user "${account.name}" cannot enter ${folder}: the data is kept in ${home}`);
  await mkdir(home, { recursive: true });
  await chown(home, account.uid, account.gid);
  await chmod(home, 0o755);
  return realpath(home);
}

/** As root below a private home (mode 0700), no other user can reach the folder. */
const elsewhere = (folder: string) =>
  join('/var/lib/musubi', `${basename(folder)}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);

/** Created under another name and then renamed: a half-made data folder is never mistaken for a whole one. */
async function create(cluster: Cluster, home: string, log: (line: string) => void): Promise<void> {
  await sweep(home);
  log('Creating the database (first start)');
  const making = join(home, `creating-${process.pid}`);
  const options = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  await promisify(execFile)(
    cluster.binaries.initdb,
    ['-D', making, '-U', databaseUser, '--auth=trust', '--no-sync', ...options],
    { cwd: home, env: programEnvironment(), ...switchTo(cluster.account) },
  );
  try {
    await rename(making, cluster.data);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(join(cluster.data, 'PG_VERSION'))) throw error;
  }
}

/** Leftovers of a creation that was killed half-way. */
async function sweep(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^creating-(\d+)$/.exec(name)?.[1];
    if (pid && !alive(Number(pid))) await rm(join(home, name), { recursive: true, force: true });
  }
}

export const switchTo = (account: Account | null) => (account ? { uid: account.uid, gid: account.gid } : {});

/** Settings of the person's own PostgreSQL (PGDATA, PGPORT …) must not reach ours. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'NODE_OPTIONS');
  return { ...Object.fromEntries(kept), LC_MESSAGES: 'C' };
}
