import { allMigrations, Db, ensureDatabase, migrate, openDataSource, startDevDatabase } from '@musubi/platform/server';
import { Client } from 'pg';

/** An empty database with the product's schema on an embedded server of the benches; dropped by `close` unless kept. */
export async function benchDatabase(
  name: string,
  { keep = false }: { keep?: boolean } = {},
): Promise<{ db: Db; url: string; close(): Promise<void> }> {
  const given = process.env['BENCH_DATABASE_SERVER'];
  const server = given
    ? null
    : await startDevDatabase({
        folder: '.data/bench-postgres',
        settings: {
          fsync: 'off',
          shared_buffers: '1GB',
          work_mem: '32MB',
          maintenance_work_mem: '512MB',
          max_wal_size: '4GB',
        },
      });
  const admin = given ?? server!.url;
  if (!keep) await drop(admin, name);
  const url = await ensureDatabase(admin, name);
  await migrate({ url, schema: 'musubi', migrations: allMigrations });
  const db = new Db(await openDataSource({ url, schema: 'musubi', poolSize: 8 }, []));
  return {
    db,
    url,
    close: async () => {
      await db.onApplicationShutdown();
      if (!keep) await drop(admin, name);
      if (server && !server.reused) await server.stop();
    },
  };
}

async function drop(admin: string, name: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  await client.end();
}
