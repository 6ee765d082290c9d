import type { Type } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { SnakeNames } from './naming.js';

export interface DatabaseOptions {
  readonly url: string;
  /** One municipality = one schema. */
  readonly schema: string;
  readonly poolSize?: number;
}

/**
 * Opens the pool. A lost connection is replaced by the pool; without a handler it would end the process. Clients are
 * met when they are handed out, not only when they connect: the first one has connected before anybody can listen.
 */
export async function openDataSource(options: DatabaseOptions, entities: readonly Type[]): Promise<DataSource> {
  const source = await dataSourceOf(options, entities).initialize();
  const pool = (source.driver as unknown as { master: Pool }).master;
  const ignore = () => undefined;
  pool.on('error', ignore);
  const met = new WeakSet<object>();
  const meet = (client: PoolClient) => {
    if (met.has(client)) return;
    met.add(client);
    client.on('error', ignore);
  };
  // The queue looks for a handler of this event.
  pool.on('connect', meet);
  pool.on('acquire', meet);
  return source;
}

/** The connection of a process. Migrations are run on their own (`migrate`), never by a starting server's ORM. */
export function dataSourceOf(options: DatabaseOptions, entities: readonly Type[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: [...entities],
    namingStrategy: new SnakeNames(),
    poolSize: options.poolSize ?? 20,
    installExtensions: false,
    applicationName: 'musubi',
    extra: { options: `-c search_path=${options.schema},public -c timezone=UTC` },
  });
}
