import { rejectedColumns, type RowReason } from '@musubi/identity/model';
import { createWriteStream, type WriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

const longestCell = 30_000;

/**
 * The list of refused rows: a CSV (UTF-8 with BOM, so that Excel opens it) of the original columns and of 行番号, 列 and
 * 理由. Corrected, it is imported again as it is: the three columns are ignored. Rows wait in a temporary file, for
 * those of JSON may bring columns that the first did not have.
 */
export class RejectedRows {
  private readonly path = join(tmpdir(), `musubi-rejected-${randomUUID()}`);
  private file: WriteStream | null = null;
  private readonly columns: Set<string>;
  count = 0;

  constructor(columns: readonly string[]) {
    this.columns = new Set(columns.filter((column) => !added.has(column)));
  }

  async add(line: number, values: Readonly<Record<string, unknown>>, reasons: readonly RowReason[]): Promise<void> {
    this.file ??= createWriteStream(this.path);
    this.count++;
    const cells = Object.fromEntries(
      Object.entries(values).flatMap(([column, value]) => (added.has(column) ? [] : [[column, cellOf(value)]])),
    );
    for (const column of Object.keys(cells)) this.columns.add(column);
    const columns = [...new Set(reasons.flatMap((reason) => reason.column ?? []))].join('、');
    const sentence = reasons.map((reason) => reason.message).join(' ');
    if (!this.file.write(`${JSON.stringify([line, columns, sentence, cells])}\n`))
      await new Promise<void>((resolve) => this.file!.once('drain', () => resolve()));
  }

  /** The CSV piece by piece; nothing when no row was refused. */
  async *csv(): AsyncGenerator<string> {
    if (!this.file) return;
    await this.close();
    const columns = [...this.columns];
    const { line, column, reason } = rejectedColumns;
    yield `\ufeff${csvLine([...columns, line, column, reason])}`;
    const handle = await open(this.path);
    for await (const text of handle.readLines()) {
      const [number, where, why, cells] = JSON.parse(text) as [number, string, string, Record<string, string>];
      yield csvLine([...columns.map((name) => cells[name] ?? ''), String(number), where, why]);
    }
  }

  async bytes(): Promise<Buffer | null> {
    const pieces: string[] = [];
    for await (const piece of this.csv()) pieces.push(piece);
    return pieces.length === 0 ? null : Buffer.from(pieces.join(''));
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
  }

  private async close(): Promise<void> {
    const file = this.file;
    if (file && !file.writableFinished) await new Promise<void>((resolve) => file.end(() => resolve()));
  }
}

const added = new Set<string>(Object.values(rejectedColumns));

/** NUL is dropped (no program could correct it) and endless texts are cut: what is wrong with them is said beside. */
function cellOf(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  return text.slice(0, longestCell).replaceAll('\0', '');
}

const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
