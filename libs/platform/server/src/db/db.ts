import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown, type Type } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager, type ObjectLiteral, type Repository } from 'typeorm';

/**
 * The database, with the open transaction carried along by the call itself: whoever runs inside `transaction` reads
 * and writes in it without being handed anything.
 */
@Injectable()
export class Db implements OnApplicationShutdown {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  constructor(readonly source: DataSource) {}

  /** After jobs and requests have ended. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** Runs `work` in a transaction, or in the one that is open already. A thrown error rolls everything back. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return work();
    return this.source.transaction((manager) => this.open.run(manager, work));
  }

  repo<E extends ObjectLiteral>(entity: Type<E>): Repository<E> {
    return (this.open.getStore() ?? this.source.manager).getRepository(entity);
  }

  /** Plain SQL in the open transaction, else on a connection of the pool. Rows as the driver gives them (bigint as text). */
  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const manager = this.open.getStore();
    if (!manager) return (await this.pool.query(sql, params as unknown[])).rows as R[];
    const result: unknown = await manager.query(sql, params as unknown[]);
    return rowsOf<R>(result);
  }

  /** First row of `query`, or null. */
  async one<R>(sql: string, params: readonly unknown[] = []): Promise<R | null> {
    return (await this.query<R>(sql, params))[0] ?? null;
  }

  /**
   * Runs reads under session settings such as `{ jit: 'off' }`. They are SET LOCAL inside a read-only transaction, so
   * that a pooler never hands them to somebody else. Joins an open transaction (settings then last until its end).
   */
  read<T>(settings: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
    const alreadyOpen = this.open.getStore() !== undefined;
    return this.transaction(async () => {
      const all = Object.entries(alreadyOpen ? settings : { ...settings, transaction_read_only: 'on' });
      // One round trip for all of them.
      if (all.length > 0)
        await this.query(
          `select ${all.map((_, at) => `set_config($${at * 2 + 1}, $${at * 2 + 2}, true)`).join(', ')}`,
          all.flat(),
        );
      return work();
    });
  }

  /** The connection of the open transaction itself, for streams such as COPY. */
  async connection(): Promise<PoolClient> {
    const manager = this.open.getStore();
    if (!manager?.queryRunner) throw new Error('a connection of its own exists only inside db.transaction');
    return (await manager.queryRunner.connect()) as PoolClient;
  }

  get inTransaction(): boolean {
    return this.open.getStore() !== undefined;
  }

  /** The driver's pool, for streams (COPY) and for the job queue. */
  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** The schema all tables live in, quoted for SQL. */
  get schema(): string {
    return `"${String((this.source.options as { schema?: string }).schema).replace(/"/g, '""')}"`;
  }
}

/** TypeORM answers `[rows, count]` to UPDATE and DELETE … RETURNING, and plain rows otherwise. */
function rowsOf<R>(result: unknown): R[] {
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number')
    return result[0] as R[];
  return result as R[];
}
