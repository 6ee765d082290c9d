import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown, type Type } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager, type ObjectLiteral, type Repository } from 'typeorm';
import { traced } from '../operation/traced.js';
import { DatabaseAway, isRead, pauseBefore, troubleOf } from './trouble.js';

interface Open {
  readonly manager: EntityManager;
  /** It feeds a stream that cannot be read twice. */
  streams: boolean;
}

/**
 * The database, with the open transaction carried along by the call itself: whoever runs inside `transaction` reads
 * and writes in it without being handed anything.
 */
@Injectable()
export class Db implements OnApplicationShutdown {
  private readonly open = new AsyncLocalStorage<Open>();

  constructor(readonly source: DataSource) {}

  /** After jobs and requests have ended. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /**
   * Runs `work` in a transaction, or in the one that is open already. A thrown error rolls everything back.
   *
   * What was certainly rolled back is done again: after a deadlock, and when the connection was lost before the commit
   * (a restarting database is waited for, some 8 seconds). So `work` may run more than once: it changes nothing but the
   * database. A connection lost during the commit is not: `DatabaseAway` with `unsure` goes to whoever asked.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return work();
    return traced('transaction', {}, () => this.untilDone(work));
  }

  private async untilDone<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const given = { worked: false, streams: false };
      try {
        return await this.once(work, given);
      } catch (error) {
        await this.wait(error, attempt, given);
      }
    }
  }

  private once<T>(work: () => Promise<T>, given: { worked: boolean; streams: boolean }): Promise<T> {
    return this.source.transaction((manager) => {
      const open: Open = { manager, streams: false };
      return this.open.run(open, async () => {
        try {
          const result = await work();
          given.worked = true;
          return result;
        } finally {
          given.streams = open.streams;
        }
      });
    });
  }

  /** Waits for the next try, or throws what goes to whoever asked. */
  private async wait(error: unknown, attempt: number, given: { worked: boolean; streams: boolean }): Promise<void> {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    if (trouble === 'away' && given.worked) throw new DatabaseAway(true, error);
    const pause = given.streams ? null : pauseBefore(attempt, trouble);
    if (pause === null) throw trouble === 'away' ? new DatabaseAway(false, error) : error;
    await sleep(pause);
  }

  repo<E extends ObjectLiteral>(entity: Type<E>): Repository<E> {
    return (this.open.getStore()?.manager ?? this.source.manager).getRepository(entity);
  }

  /** Plain SQL in the open transaction, else on a connection of the pool. Rows as the driver gives them (bigint as text). */
  query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': sql };
    return traced('query', attributes, () => this.ask<R>(sql, params));
  }

  private async ask<R>(sql: string, params: readonly unknown[]): Promise<R[]> {
    const manager = this.open.getStore()?.manager;
    if (!manager) return this.outside<R>(sql, params);
    const result: unknown = await manager.query(sql, params as unknown[]);
    return rowsOf<R>(result);
  }

  /** On a connection of the pool. Waits for a restarting database; what may have written is not asked a second time. */
  private async outside<R>(sql: string, params: readonly unknown[]): Promise<R[]> {
    for (let attempt = 0; ; attempt += 1) {
      let asked = false;
      try {
        const client = await this.pool.connect();
        asked = true;
        return (await answered(client, sql, params)) as R[];
      } catch (error) {
        const worked = asked && !isRead(sql);
        await this.wait(error, attempt, { worked, streams: false });
      }
    }
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
    const open = this.open.getStore();
    if (!open?.manager.queryRunner) throw new Error('a connection of its own exists only inside db.transaction');
    open.streams = true;
    return (await open.manager.queryRunner.connect()) as PoolClient;
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

async function answered(client: PoolClient, sql: string, params: readonly unknown[]): Promise<unknown[]> {
  try {
    const { rows } = await client.query(sql, params as unknown[]);
    client.release();
    return rows as unknown[];
  } catch (error) {
    // A broken connection is thrown away; a refused statement leaves it whole.
    client.release(troubleOf(error) === 'away');
    throw error;
  }
}

/** TypeORM answers `[rows, count]` to UPDATE and DELETE … RETURNING, and plain rows otherwise. */
function rowsOf<R>(result: unknown): R[] {
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number')
    return result[0] as R[];
  return result as R[];
}
