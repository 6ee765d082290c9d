import { randomUUID } from 'node:crypto';
import { startDevDatabase } from '@musubi/platform/server';
import { Client } from 'pg';

/** A database of its own for one test file, on one embedded server all test files share. */
export async function freshDatabase(): Promise<{ url: string; schema: string }> {
  const server =
    process.env['TEST_DATABASE_SERVER'] ??
    (await startDevDatabase({ folder: '.data/test-postgres', settings: { fsync: 'off', max_connections: '300' } })).url;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, schema: 'musubi' };
}
