import { allMigrations, Db, migrate, newId, openDataSource, type SearchDocument } from '@musubi/platform/server';
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

/** A need of a neighbourhood, for the index. */
export function searchDocument(title: string, body: string, change: Partial<SearchDocument> = {}): SearchDocument {
  return {
    kind: 'posting',
    subjectId: newId(),
    organisationId: null,
    title,
    body,
    wards: ['04101'],
    fields: ['environment'],
    sdgs: [15],
    resourceKinds: ['people'],
    wantedTypes: [],
    postingKind: 'need',
    organisationType: 'neighbourhood',
    verified: true,
    from: null,
    to: null,
    deadline: null,
    publishedAt: new Date('2026-11-01T00:00:00Z'),
    visible: true,
    ...change,
  };
}
