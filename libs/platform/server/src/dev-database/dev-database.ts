import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type Cluster, databaseUser, openCluster, programEnvironment, switchTo } from './cluster.js';
import { alive, isPostgres, readPostmaster } from './postmaster.js';

export interface DevDatabaseOptions {
  /** Where the data lives; created when missing. */
  readonly folder: string;
  readonly log?: (line: string) => void;
  /** Server settings, e.g. `{ fsync: 'off' }` for throw-away test data. Only a server we start ourselves gets them. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface DevDatabase {
  /** Connects to the maintenance database `postgres`; make your own with `ensureDatabase`. */
  readonly url: string;
  /** True when the server was already running. */
  readonly reused: boolean;
  /** Stops the server for everybody who shares it, after the running transactions were rolled back. */
  stop(): Promise<void>;
}

const patienceMs = 15_000;

/**
 * Starts PostgreSQL on 127.0.0.1 only, or joins the one that already runs on `folder` (left by a killed process, or
 * started at this moment by another). It runs on its own: killing Node leaves it usable for the next start.
 * See docs/adr/0001-embedded-database.md.
 */
export async function startDevDatabase(options: DevDatabaseOptions): Promise<DevDatabase> {
  const log = options.log ?? (() => undefined);
  const cluster = await openCluster(options.folder, log);
  let givenUp = Date.now() + patienceMs;
  let reused = true;
  for (;;) {
    const url = await answering(cluster);
    if (url) return { url, reused, stop: () => stop(cluster) };
    if (running(cluster)) {
      // Starting up, recovering after a crash, or dying: it answers or goes away by itself.
      if (recovering(cluster)) givenUp = Date.now() + patienceMs;
      await sleep(50);
    } else {
      reused = false;
      await launch(cluster, options.settings ?? {});
    }
    if (Date.now() > givenUp) throw new Error(`The database did not start:\n${lastLines(cluster.logFile)}`);
  }
}

/** Creates the database `name` on the server of `url` unless it exists. Answers the URL that connects to it. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`).catch(unlessExists);
  } finally {
    await client.end();
  }
  const own = new URL(url);
  own.pathname = `/${encodeURIComponent(name)}`;
  return own.href;
}

function unlessExists(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

/** The URL of the live server of this data folder, if there is one. */
async function answering(cluster: Cluster): Promise<string | null> {
  const port = readPostmaster(cluster.data)?.port;
  if (!port) return null;
  const url = `postgres://${databaseUser}@127.0.0.1:${port}/postgres`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // A stale file may name a port that another server uses by now.
    const { rows } = await client.query<{ data: string }>(`select current_setting('data_directory') as data`);
    return rows[0]?.data === cluster.data ? url : null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function running(cluster: Cluster): boolean {
  const postmaster = readPostmaster(cluster.data);
  if (!postmaster || !alive(postmaster.pid)) return false;
  if (isPostgres(postmaster.pid)) return true;
  rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
  return false;
}

const recovering = (cluster: Cluster) =>
  /starting/.test(readFileOr(join(cluster.data, 'postmaster.pid'), '').split('\n')[7] ?? '') &&
  Date.now() - startedAt(cluster) < 10 * 60_000;

const startedAt = (cluster: Cluster) =>
  Number(readFileOr(join(cluster.data, 'postmaster.pid'), '').split('\n')[2]) * 1e3;

/** Returns when the server answers or has ended (another start was quicker, the old one was still dying). */
async function launch(cluster: Cluster, settings: Readonly<Record<string, string>>): Promise<void> {
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(cluster.logFile, 'a');
  const server = spawn(cluster.binaries.postgres, ['-D', cluster.data, ...flags], {
    cwd: cluster.data,
    detached: true,
    stdio: ['ignore', output, output],
    env: programEnvironment(),
    ...switchTo(cluster.account),
  });
  closeSync(output);
  let ended = false;
  server.once('exit', () => (ended = true));
  server.once('error', () => (ended = true));
  server.unref();
  while (!ended && !readPostmasterOf(cluster, server.pid)) await sleep(20);
  if (ended) await sleep(200);
}

const readPostmasterOf = (cluster: Cluster, pid: number | undefined) => {
  const found = readPostmaster(cluster.data);
  return found?.pid === pid && found?.port;
};

async function stop(cluster: Cluster): Promise<void> {
  if (!running(cluster)) return;
  const pid = readPostmaster(cluster.data)?.pid ?? 0;
  await interrupt(cluster, pid);
  const givenUp = Date.now() + patienceMs;
  while (readPostmaster(cluster.data)?.pid === pid && alive(pid)) {
    if (Date.now() > givenUp) throw new Error(`The database (process ${pid}) did not stop within 15 seconds.`);
    await sleep(20);
  }
}

/** SIGINT is PostgreSQL's "fast shutdown": open transactions are rolled back, data is written, then it ends. */
async function interrupt(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform !== 'win32') process.kill(pid, 'SIGINT');
  else await promisify(execFile)(cluster.binaries.pgCtl, ['stop', '-m', 'fast', '-D', cluster.data]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const readFileOr = (path: string, other: string) => (existsSync(path) ? readFileSync(path, 'utf8') : other);

const lastLines = (path: string) => readFileOr(path, '(no log)').trimEnd().split('\n').slice(-8).join('\n');
