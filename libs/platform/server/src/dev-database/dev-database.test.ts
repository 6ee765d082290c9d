import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type DevDatabase, ensureDatabase, startDevDatabase } from './dev-database.js';

const register = resolve('tools/ts/register.mjs');
const module = resolve('libs/platform/server/src/dev-database/dev-database.ts');

/** Another Node process that starts the database, prints its URL and then waits to be killed. */
function otherProcess(folder: string): { child: ChildProcess; url: Promise<string> } {
  const code = `const { startDevDatabase } = await import(${JSON.stringify(module)});
    console.log((await startDevDatabase({ folder: ${JSON.stringify(folder)} })).url); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', register, '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const url = new Promise<string>((found, failed) => {
    child.stdout?.once('data', (data: Buffer) => found(data.toString().trim()));
    child.once('exit', () => failed(new Error('ended before it started the database')));
  });
  return { child, url };
}

const killed = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });

async function rows<R extends object>(url: string, sql: string, params: unknown[] = []): Promise<R[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(sql, params)).rows;
  } finally {
    await client.end();
  }
}

const postmasterPid = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

/** Writes row after row, each committed on its own, until the server goes away. Answers the last acknowledged one. */
async function writeUntilDeath(url: string, afterRows: number, die: () => void): Promise<number> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  let acknowledged = 0;
  try {
    for (;;) {
      await client.query('insert into line values ($1)', [acknowledged + 1]);
      acknowledged += 1;
      if (acknowledged === afterRows) die();
    }
  } catch {
    return acknowledged;
  }
}

describe('the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-dev-database-'));
  let database: DevDatabase;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await startDevDatabase({ folder });
  }, 60_000);
  afterAll(async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  test('is PostgreSQL 18 in UTF-8 with the extensions we use', async () => {
    const [found] = await rows<{ version: number; encoding: string; size: string }>(
      database.url,
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    );
    expect(found).toEqual({ version: 18, encoding: 'UTF8' });
    const extensions = await rows<{ name: string }>(
      database.url,
      `select name from pg_available_extensions where name in ('pg_trgm','btree_gin','unaccent') order by 1`,
    );
    expect(extensions.map((each) => each.name)).toEqual(['btree_gin', 'pg_trgm', 'unaccent']);
  });

  test('listens on this machine only', async () => {
    const port = Number(new URL(database.url).port);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((each) => each && !each.internal && each.family === 'IPv4')?.address;
    const [setting] = await rows<{ sockets: string }>(
      database.url,
      `select current_setting('unix_socket_directories') as sockets`,
    );
    expect(setting?.sockets).toBe('');
    if (!outside) return;
    const server = createServer();
    // The outside address still has this port free: nothing listens there.
    await new Promise<void>((done, failed) => server.once('error', failed).listen(port, outside, () => done()));
    server.close();
  });

  test('makes a named database once', async () => {
    const [first, second] = await Promise.all([
      ensureDatabase(database.url, 'むすび-1'),
      ensureDatabase(database.url, 'むすび-1'),
    ]);
    expect(first).toBe(second);
    expect(await rows(first, 'select current_database() as name')).toEqual([{ name: 'むすび-1' }]);
  });

  test('a second start joins the running server', async () => {
    const again = await startDevDatabase({ folder });
    expect(again.url).toBe(database.url);
    expect(again.reused).toBe(true);
  });

  test('killing Node leaves the server usable for the next start', async () => {
    const other = otherProcess(folder);
    expect(await other.url).toBe(database.url);
    await killed(other.child);
    expect(await rows((await startDevDatabase({ folder })).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  }, 30_000);

  test('killing the server in mid-write loses no acknowledged row', async () => {
    await rows(database.url, 'create table line (number int)');
    const pid = postmasterPid(folder);
    const acknowledged = await writeUntilDeath(database.url, 500, () => process.kill(pid, 'SIGKILL'));
    database = await startDevDatabase({ folder });
    const [found] = await rows<{ count: number; last: number }>(
      database.url,
      'select count(*)::int as count, max(number) as last from line',
    );
    expect(acknowledged).toBeGreaterThanOrEqual(500);
    expect(found?.count).toBeGreaterThanOrEqual(acknowledged);
  }, 60_000);

  test('stop ends the server, and a later start finds the data', async () => {
    const pid = postmasterPid(folder);
    await database.stop();
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
    await sleep(100);
    expect(() => process.kill(pid, 0)).toThrow();
    database = await startDevDatabase({ folder });
    expect(database.reused).toBe(false);
    expect(await rows(database.url, 'select count(*) > 0 as kept from line')).toEqual([{ kept: true }]);
  }, 30_000);
});

test('two first starts at once share one server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-dev-database-'));
  chmodSync(folder, 0o755);
  const [one, two] = [otherProcess(folder), otherProcess(folder)];
  try {
    expect(await one.url).toBe(await two.url);
    // The process that started the server is killed first: the other one keeps a working server.
    await killed(one.child);
    expect(await rows(await two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  } finally {
    await Promise.all([one, two].map((each) => killed(each.child)));
    await (await startDevDatabase({ folder })).stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
