/** What stops the reading of a whole file. Faults of a single row are `RowFault`s instead and do not stop anything. */
export type TabularErrorCode =
  | 'empty'
  | 'not-a-table'
  | 'broken-gzip'
  | 'too-large'
  | 'quote-not-closed'
  | 'record-too-long'
  | 'broken-json'
  | 'cut-off';

/**
 * A file that cannot be read any further: a Japanese sentence that says what to do, the line it happened in (1-based,
 * of the decompressed text) and, where known, the column (1-based character).
 */
export class TabularError extends Error {
  constructor(
    readonly code: TabularErrorCode,
    message: string,
    readonly line: number | null = null,
    readonly column: number | null = null,
  ) {
    super(message);
    this.name = 'TabularError';
  }
}
