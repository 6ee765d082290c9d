import { createHash, randomUUID } from 'node:crypto';
import { allMigrations, type DevDatabase, ensureDatabase, migrate, startDevDatabase } from '@musubi/platform/server';
import { Client } from 'pg';

export interface FreshDatabase {
  readonly url: string;
  readonly schema: string;
}

const schema = 'musubi';
/** Test data may be lost with the power: writing it to disk at once would only cost time. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/** The one embedded server all test files share. `npm test` names it; a single test file run by hand joins or starts it. */
export const startTestServer = async (): Promise<DevDatabase> => {
  const server = await startDevDatabase({ folder: '.data/test-postgres', settings });
  await sweep(server.url);
  return server;
};

/** An empty, migrated database of its own for one test file. */
export const freshDatabase = (): Promise<FreshDatabase> =>
  copyOf('template', JSON.stringify(allMigrations), (empty) => migrate({ ...empty, migrations: allMigrations }));

/**
 * A copy, made in some 50 ms, of a database that is filled when the first test file asks for it.
 * @param madeOf what its content depends on: when that changes, it is filled anew.
 */
export async function copyOf(
  kind: string,
  madeOf: string,
  fill: (empty: FreshDatabase) => Promise<unknown>,
): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_SERVER'] ?? (await startTestServer()).url;
  const template = await filledTemplate(server, `${kind}_${printOf(madeOf)}`, fill);
  const name = `test_${process.pid}_${randomUUID().replaceAll('-', '')}`;
  await asked(server, `create database ${name} template ${template} strategy wal_log`);
  return { url: urlOf(server, name), schema };
}

export const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A database without any table, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_SERVER'] ?? (await startTestServer()).url;
  const name = `test_${process.pid}_${randomUUID().replaceAll('-', '')}`;
  return { url: await ensureDatabase(server, name), schema };
}

async function filledTemplate(server: string, name: string, fill: (empty: FreshDatabase) => Promise<unknown>) {
  if (await asked(server, `select 1 from pg_database where datname = '${name}' and datistemplate`)) return name;
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    // One test file makes it, the others wait. Marked as a template only when it is whole.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query(`select 1 from pg_database where datname = $1 and datistemplate`, [name]);
    if (rowCount) return name;
    await client.query(`drop database if exists ${name} with (force)`);
    await fill({ url: await ensureDatabase(server, name), schema });
    await client.query(`alter database ${name} is_template true`);
    await dropOlder(client, name);
    return name;
  } finally {
    await client.end();
  }
}

/** Templates of the same kind that were made of something else. */
async function dropOlder(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ older: string }>(
    `select datname as older from pg_database where datistemplate and starts_with(datname, $1) and datname <> $2`,
    [name.replace(/_[^_]*$/, '_'), name],
  );
  for (const { older } of rows) {
    await client.query(`alter database ${older} is_template false`);
    await client.query(`drop database ${older} with (force)`);
  }
}

/** Databases of test processes that have ended. */
async function sweep(server: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'test\\_%' and not exists
         (select 1 from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
    );
    for (const { name } of rows)
      if (!alive(Number(name.split('_')[1]))) await client.query(`drop database if exists ${name}`);
  } finally {
    await client.end();
  }
}

function alive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function asked(url: string, sql: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return Boolean((await client.query(sql)).rowCount);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
