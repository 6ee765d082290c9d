import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { DetectedFile, ImportCounts, ImportKind, ImportProgress, ReasonGroup } from '@musubi/identity/model';
import { type Db, type TableRow, type TableSource } from '@musubi/platform/server';
import type { Comparison, ImportTarget } from './import-target.js';
import { OrganisationTarget } from './organisation-target.js';
import { openPlaces } from './place-target.js';
import { ReasonGroups } from './reason-groups.js';
import { RejectedRows } from './rejected-rows.js';

export interface ImportOrder {
  readonly kind: ImportKind;
  readonly source: TableSource;
  readonly onlyCity: boolean;
  readonly maxBytes: number;
  /** Null: nothing is written (preview, `--dry-run`). */
  readonly write: { readonly runId: string; readonly now: Date } | null;
  /** Called twice a second at most; a thrown error ends the import with nothing written. */
  readonly progress: (progress: ImportProgress) => Promise<void>;
  /** The last step of the transaction. */
  readonly finish?: (result: ImportResult) => Promise<void>;
}

export interface ImportResult {
  readonly detected: DetectedFile;
  readonly samples: readonly object[];
  readonly counts: ImportCounts;
  readonly reasons: readonly ReasonGroup[];
  readonly rejected: RejectedRows;
  /** Organisations that search has to take up. */
  readonly toIndex: number;
  /** Seconds from opening the file to the end of writing. */
  readonly seconds: number;
}

const sampleCount = 10;

/**
 * Reads a file, compares it with what is stored and writes it, all in one transaction: a fault in the middle, a killed
 * process or a stop leaves the database as it was.
 * @throws TabularError when the file cannot be read
 */
export function runImport(db: Db, order: ImportOrder): Promise<ImportResult> {
  return db.transaction(async () => {
    // Two imports at once would both find an organisation missing and both create it.
    if (order.write) await db.query(`select pg_advisory_xact_lock(hashtext('import'))`);
    const target = await openTarget(db, order);
    const run = new Run(target, order);
    await run.stage(db);
    return run.complete();
  });
}

const openTarget = (db: Db, { kind, source, onlyCity, maxBytes }: ImportOrder): Promise<ImportTarget> =>
  kind === 'organisations'
    ? OrganisationTarget.open(db, source, { onlyCity, maxBytes })
    : openPlaces(db, source, maxBytes);

/** Shares of the whole work, for the time left. */
const shares = { reading: 0.6, comparing: 0.15, writing: 0.25 } as const;

class Run {
  private readonly started = performance.now();
  private readonly samples: object[] = [];
  private readonly groups = new ReasonGroups();
  private readonly rejected: RejectedRows;
  private rows = 0;
  private taken = 0;
  private told = 0;

  constructor(
    private readonly target: ImportTarget,
    private readonly order: ImportOrder,
  ) {
    this.rejected = new RejectedRows(target.table.columns);
  }

  /** Rows that can be taken go into the temporary table by COPY, as lines of JSON. */
  async stage(db: Db): Promise<void> {
    const { staging } = this.target;
    await db.query(`create temp table ${staging} (raw jsonb not null) on commit drop`);
    const connection = await db.connection();
    // Lines of JSON hold neither control character, so nothing in them is quoted or cut.
    const copy = connection.query(
      copyFrom(`copy ${staging} (raw) from stdin (format csv, quote e'\\x01', delimiter e'\\x02')`),
    );
    try {
      await pipeline(Readable.from(this.lines(), { objectMode: true, highWaterMark: 64 }), copy);
    } catch (error) {
      await this.rejected.remove();
      throw error;
    }
  }

  async complete(): Promise<ImportResult> {
    await this.tell('comparing', shares.reading, true);
    const comparison = await this.target.compare();
    await this.tell('writing', shares.reading + shares.comparing, true);
    const toIndex = this.order.write ? await this.target.write(this.order.write) : 0;
    const result = this.result(comparison, toIndex);
    await this.order.finish?.(result);
    return result;
  }

  private async *lines(): AsyncGenerator<string> {
    let batch: string[] = [];
    for await (const row of this.target.table.rows) {
      const staged = await this.take(row);
      if (staged) batch.push(staged);
      if (batch.length < 200) continue;
      yield batch.join('');
      batch = [];
      await this.tell('reading', this.readShare());
    }
    if (batch.length > 0) yield batch.join('');
  }

  private async take(row: TableRow): Promise<string | null> {
    this.rows++;
    const outcome =
      row.faults.length > 0 ? { kind: 'rejected' as const, reasons: row.faults } : this.target.outcome(row);
    if (outcome.kind === 'ok') {
      this.taken++;
      if (this.samples.length < sampleCount)
        this.samples.push({ line: row.line, ...this.target.sample(outcome.value) });
      return `${JSON.stringify(this.target.staged(outcome.value, row.line))}\n`;
    }
    if (outcome.kind === 'skipped') this.groups.add('skipped', outcome.reason, row.line);
    else {
      this.groups.add('rejected', outcome.reasons[0]!, row.line);
      await this.rejected.add(row.line, row.values, outcome.reasons);
    }
    return null;
  }

  private readShare(): number {
    const { table } = this.target;
    return table.bytesTotal ? shares.reading * Math.min(1, table.bytesRead() / table.bytesTotal) : 0;
  }

  private async tell(phase: ImportProgress['phase'], fraction: number, always = false): Promise<void> {
    const now = performance.now();
    if (!always && now - this.told < 500) return;
    this.told = now;
    const seconds = (now - this.started) / 1000;
    const secondsLeft = fraction > 0.02 ? Math.max(1, Math.round((seconds / fraction) * (1 - fraction))) : null;
    const rate = Math.round(this.rows / seconds);
    await this.order.progress({ phase, rows: this.rows, fraction, rate, secondsLeft, at: new Date().toISOString() });
  }

  private result({ created, changed, unchanged, merged }: Comparison, toIndex: number): ImportResult {
    const skipped = this.groups.count('skipped');
    const counts: ImportCounts = {
      rows: this.rows,
      taken: this.taken,
      rejected: this.rejected.count,
      skipped,
      merged,
      created,
      changed,
      unchanged,
    };
    const { rejected, samples } = this;
    const seconds = (performance.now() - this.started) / 1000;
    return {
      detected: this.target.detected(),
      samples,
      counts,
      reasons: this.groups.list(),
      rejected,
      toIndex,
      seconds,
    };
  }
}
