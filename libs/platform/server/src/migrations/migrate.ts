import { Client } from 'pg';
import { runMigrations as migrateQueue } from 'graphile-worker';
import { queueSchema } from '../jobs/jobs.js';
import type { Migration } from './migration.js';

const lockKey = 7_267_001;

export interface MigrateOptions {
  readonly url: string;
  readonly schema: string;
  readonly migrations: readonly Migration[];
  readonly log?: (line: string) => void;
}

/**
 * Brings the schema up to date. Several processes may start at once: an advisory lock lets one of them work while the
 * others wait. Each step is one transaction together with its entry in `schema_migration`.
 * @returns the names of the steps that were applied.
 */
export async function migrate({ url, schema, migrations, log = () => {} }: MigrateOptions): Promise<string[]> {
  return withClient(url, schema, async (client) => {
    await client.query(`create schema if not exists ${quoted(schema)}`);
    for (const extension of ['pg_trgm', 'btree_gin']) await client.query(`create extension if not exists ${extension}`);
    await client.query(
      `create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string }>('select name from schema_migration');
    const done = new Set(rows.map((row) => row.name));
    const pending = [...migrations].sort((a, b) => a.name.localeCompare(b.name)).filter((each) => !done.has(each.name));
    for (const migration of pending) {
      await step(client, migration.up, 'insert into schema_migration (name) values ($1)', migration.name);
      log(migration.name);
    }
    await migrateQueue({ connectionString: url, schema: queueSchema(schema), logger: undefined });
    return pending.map((migration) => migration.name);
  });
}

/** Takes the newest `count` steps back. */
export async function revert({ url, schema, migrations }: MigrateOptions, count = 1): Promise<string[]> {
  return withClient(url, schema, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select name from schema_migration order by name desc limit $1',
      [count],
    );
    for (const { name } of rows) {
      const migration = migrations.find((each) => each.name === name);
      if (!migration) throw new Error(`no migration '${name}' in this version of the program`);
      await step(client, migration.down, 'delete from schema_migration where name = $1', name);
    }
    return rows.map((row) => row.name);
  });
}

async function step(client: Client, statements: readonly string[], note: string, name: string): Promise<void> {
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query(note, [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

async function withClient<T>(url: string, schema: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, options: `-c search_path=${schema},public` });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    return await work(client);
  } finally {
    await client.end();
  }
}

const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;
