import type { DetectedFile, RowOutcome } from '@musubi/identity/model';
import type { Table, TableRow } from '@musubi/platform/server';

/** How rows come to what is stored. Rows about the same thing count once. */
export interface Comparison {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that spoke of something another row spoke of as well. */
  readonly merged: number;
}

export interface WriteOptions {
  readonly runId: string;
  readonly now: Date;
}

/**
 * One kind of thing that can be imported. All of it happens in one open transaction: rows are staged in a temporary
 * table, compared with what is stored, and written by a handful of statements over the whole set.
 */
export interface ImportTarget {
  readonly table: Table;
  detected(): DetectedFile;
  outcome(row: TableRow): RowOutcome<object>;
  /** What the preview shows of an accepted row. */
  sample(value: object): object;
  /** Temporary table and `copy … from stdin` for lines of JSON made by `staged`. */
  readonly staging: string;
  staged(value: object, line: number): object;
  compare(): Promise<Comparison>;
  /** Writes what was compared; answers how many organisations search has to take up. */
  write(options: WriteOptions): Promise<number>;
}
