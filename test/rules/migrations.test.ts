import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { allMigrations, dataSourceOf, migrate, revert } from '@musubi/platform/server';
import { Client } from 'pg';
import { contexts } from '../../apps/api/src/contexts.js';
import { emptyDatabase } from '../kit/database.js';

/** Indexes, foreign keys, defaults and the like are written by hand and are no business of the entities. */
const ownBusiness = /\bCONSTRAINT\b|\bINDEX\b|COMMENT ON|SET NOT NULL|DROP DEFAULT|DROP TABLE/;

describe('migrations', () => {
  let database: { url: string; schema: string };

  beforeAll(async () => {
    database = await emptyDatabase();
  });

  const tables = async (): Promise<string[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = $1 order by 1`,
      [database.schema],
    );
    await client.end();
    return rows.map((row) => row.name);
  };

  it('are all listed, each under its own file name', () => {
    const files = readdirSync('libs/platform/server/src/migrations')
      .filter((file) => /^\d{8}-\d{4}-/.test(file))
      .map((file) => file.replace('.ts', ''));
    expect(allMigrations.map((each) => each.name).sort()).toEqual(files.sort());
  });

  it('build an empty database that the entities agree with', async () => {
    await migrate({ ...database, migrations: allMigrations });
    const entities = contexts.flatMap((context) => [...(context.entities ?? [])]);
    const source = await dataSourceOf(database, entities).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map((each) => each.query).filter((query) => !ownBusiness.test(query))).toEqual([]);
  });

  it('change nothing the second time', async () => {
    expect(await migrate({ ...database, migrations: allMigrations })).toEqual([]);
  });

  it('can be taken back, every one', async () => {
    await revert({ ...database, migrations: allMigrations }, allMigrations.length);
    expect(await tables()).toEqual(['schema_migration']);
  });

  it('name no schema and use no trigger', () => {
    const forbidden = /\bpublic\.|create (or replace )?(constraint )?trigger/i;
    expect(allMigrations.filter(({ up }) => forbidden.test(up.join('\n'))).map((each) => each.name)).toEqual([]);
  });
});
