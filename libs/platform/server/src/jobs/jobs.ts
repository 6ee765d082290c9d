import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';

export const queueSchema = (schema: string): string => `${schema}_queue`;

/** The queue's schema beside that of the tables, quoted for SQL. */
export const quotedQueue = (db: Pick<Db, 'schema'>): string => `"${queueSchema(db.schema.slice(1, -1))}"`;

export interface JobOptions {
  /** A second job with the same key replaces the first while it waits. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  readonly maxAttempts?: number;
}

/** The queue, in the same database: a job added inside a transaction exists exactly when that transaction commits. */
@Injectable()
export class Jobs {
  constructor(private readonly db: Db) {}

  async add(task: string, payload: object, options: JobOptions = {}): Promise<void> {
    await this.db.query(
      `select ${quotedQueue(this.db)}.add_job($1, payload := $2::json, queue_name := $3, run_at := $4, max_attempts := $5, job_key := $6)`,
      [
        task,
        JSON.stringify(payload),
        options.queue ?? null,
        options.runAt ?? null,
        options.maxAttempts ?? 12,
        options.key ?? null,
      ],
    );
  }
}
