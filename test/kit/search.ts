import { allMigrations, Db, migrate, openDataSource } from '@musubi/platform/server';
import { freshDatabase } from './database.js';

export interface TestDatabase {
  readonly db: Db;
  close(): Promise<void>;
}

/** The product's schema and its `Db`, without the rest of the program. */
export async function searchDatabase(): Promise<TestDatabase> {
  const { url, schema } = await freshDatabase();
  await migrate({ url, schema, migrations: allMigrations });
  const db = new Db(await openDataSource({ url, schema, poolSize: 4 }, []));
  return { db, close: () => db.onApplicationShutdown() };
}
