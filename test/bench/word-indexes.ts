import type { Db } from '@musubi/platform/server';

/** Drops the indexes of words before a large load, which is quicker without them. @returns how to build them again. */
export async function dropWordIndexes(db: Db): Promise<string[]> {
  const found = await db.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = current_schema() and starts_with(indexname, 'search_document_words')`,
  );
  for (const { name } of found) await db.query(`drop index ${name}`);
  return found.map(({ definition }) => definition);
}
