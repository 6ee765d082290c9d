import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own for one test file. */
export async function freshDatabase(): Promise<{ url: string; schema: string }> {
  const server = process.env['TEST_DATABASE_SERVER'] ?? 'postgres://postgres@127.0.0.1:55432';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { url: `${server}/${name}`, schema: 'musubi' };
}
