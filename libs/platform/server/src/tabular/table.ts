import iconv from 'iconv-lite';
import { openBytes, type OpenBytes, type TableSource } from './bytes.js';
import { csvRecords, detectDelimiter, type CsvRecord, type Delimiter } from './csv-records.js';
import { decoded } from './decode.js';
import { detectEncoding, type DetectedEncoding, type Encoding } from './encoding.js';
import { columnNames, looksLikeHeader } from './header.js';
import { jsonElements, jsonLines, type JsonRecord } from './json-records.js';
import { faultsOf, widthFault, type RowFault } from './row-fault.js';
import { TabularError } from './tabular-error.js';

export type TableFormat = 'csv' | 'jsonl' | 'json' | 'geojson';

/** One row: the line it begins on, its values by column (text in CSV, anything in JSON) and what is wrong with it. */
export interface TableRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly RowFault[];
}

export interface Table {
  readonly name: string;
  readonly format: TableFormat;
  readonly compression: 'gzip' | null;
  /** May still change from `utf-8` while reading a file that began in plain ASCII. */
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: Delimiter | null;
  /** Whether the file names its columns itself; false means that `columns` were given by position. */
  readonly hasHeader: boolean;
  /** Columns of CSV. Of JSON: those of the first row (later rows may bring others). */
  readonly columns: readonly string[];
  /** To be iterated once. */
  readonly rows: AsyncIterable<TableRow>;
  /** Bytes of the stored file read so far, and in all (null when unknown). */
  bytesRead(): number;
  readonly bytesTotal: number | null;
}

export interface TableOptions {
  /** Most bytes after decompression; 4 GB unless told. */
  readonly maxBytes?: number;
  /** Longest cell in characters; 100,000 unless told. */
  readonly maxCell?: number;
  /** Whether these cells are the line of column names; guessed by their look unless told. */
  readonly isHeader?: (cells: readonly string[]) => boolean;
  /** Names for the columns of a file without header, by its first record; 列1, 列2 … unless told. */
  readonly nameColumns?: (cells: readonly string[]) => readonly string[] | null;
}

/**
 * Opens a table of unknown make: gzip, encoding, format, delimiter and header are found out from the content. Reads
 * in a stream: memory is bounded by the longest record.
 * @throws TabularError here and while iterating the rows
 */
export async function openTable(source: TableSource, options: TableOptions = {}): Promise<Table> {
  const bytes = await openBytes(source, options.maxBytes ?? 4 * 2 ** 30);
  const detected = detectEncoding(bytes.sample);
  const state = { encoding: detected.encoding };
  const text = decoded(bytes.chunks, detected, (encoding) => (state.encoding = encoding));
  const sample = iconv.decode(bytes.sample, detected.encoding).replace(/\r\n?/g, '\n');
  const format = formatOf(sample);
  const body = await bodyOf(format, text, sample, options);
  return {
    name: source.name,
    format,
    ...describe(bytes, detected),
    get encoding() {
      return state.encoding;
    },
    ...body,
    bytesRead: bytes.bytesRead,
    bytesTotal: source.size,
  };
}

const describe = (bytes: OpenBytes, detected: DetectedEncoding) => ({
  compression: bytes.compression,
  bom: detected.bom,
});

type Body = Pick<Table, 'delimiter' | 'hasHeader' | 'columns' | 'rows'>;

async function bodyOf(
  format: TableFormat,
  text: AsyncIterable<string>,
  sample: string,
  options: TableOptions,
): Promise<Body> {
  if (format === 'csv') return csvBody(text, detectDelimiter(sample), options);
  if (format === 'jsonl') return jsonBody(jsonLines(text), options);
  return jsonBody(jsonElements(text, format === 'geojson' ? 'features' : null), options);
}

/** Text that begins with a bracket is JSON: an array, a collection of features, or one object a line. */
function formatOf(sample: string): TableFormat {
  const start = sample.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  if (/"type"\s*:\s*"FeatureCollection"|"features"\s*:\s*\[/.test(start.slice(0, 4000))) return 'geojson';
  const firstLine = start.split('\n', 1)[0]!;
  if (/\}\s*$/.test(firstLine) || /\n\s*\{/.test(start) || !start.includes('\n')) return 'jsonl';
  throw new TabularError(
    'not-a-table',
    'JSONですが、一覧（[ … ]）、1行1件（JSONL）、GeoJSONのどれでもありません。一覧になったファイルを選んでください。',
    1,
    1,
  );
}

const usualMaxCell = 100_000;

/** How far down a title or a note may push the line of column names. */
const headerSearch = 10;

async function csvBody(text: AsyncIterable<string>, delimiter: Delimiter, options: TableOptions): Promise<Body> {
  const records = csvRecords(text, delimiter);
  const first = await take(records[Symbol.asyncIterator](), headerSearch);
  if (first.length === 0) throw new TabularError('empty', 'ファイルに行がありません。');
  const { at, columns } = columnsOf(first, options);
  const maxCell = options.maxCell ?? usualMaxCell;
  async function* rows() {
    for (const record of first.slice(at + 1)) yield csvRow(record, columns, maxCell);
    for await (const record of records) yield csvRow(record, columns, maxCell);
  }
  return { delimiter, hasHeader: at >= 0, columns, rows: rows() };
}

/** Which of the first records is the header (−1: none) and what the columns are called. */
function columnsOf(first: readonly CsvRecord[], options: TableOptions): { at: number; columns: string[] } {
  const at = options.isHeader
    ? first.findIndex((record) => options.isHeader!(record.cells))
    : looksLikeHeader(first[0]!.cells)
      ? 0
      : -1;
  if (at >= 0) return { at, columns: columnNames(first[at]!.cells, first[at]!.cells.length) };
  const named = options.nameColumns?.(first[0]!.cells) ?? null;
  const width = named?.length ?? Math.max(...first.map((record) => record.cells.length));
  return { at, columns: columnNames(named, width) };
}

async function take<T>(iterator: AsyncIterator<T>, count: number): Promise<T[]> {
  const found: T[] = [];
  while (found.length < count) {
    const next = await iterator.next();
    if (next.done) break;
    found.push(next.value);
  }
  return found;
}

/** The column that holds what stood to the right of the last one. */
export const surplusColumn = '余った値';

function csvRow(record: CsvRecord, columns: readonly string[], maxCell: number): TableRow {
  const values: Record<string, unknown> = {};
  columns.forEach((column, index) => (values[column] = record.cells[index] ?? ''));
  const surplus = record.cells.slice(columns.length);
  if (surplus.some((cell) => cell !== '')) values[surplusColumn] = surplus.join('\t');
  const width = widthFault(record.cells, columns.length);
  return { line: record.line, values, faults: [...(width ? [width] : []), ...faultsOf(values, maxCell)] };
}

async function jsonBody(records: AsyncGenerator<JsonRecord>, options: TableOptions): Promise<Body> {
  const first = await take(records[Symbol.asyncIterator](), 1);
  const maxCell = options.maxCell ?? usualMaxCell;
  async function* rows() {
    for (const record of first) yield jsonRow(record, maxCell);
    for await (const record of records) yield jsonRow(record, maxCell);
  }
  const columns = first[0] && !first[0].problem ? Object.keys(jsonRow(first[0], maxCell).values) : [];
  return { delimiter: null, hasHeader: true, columns, rows: rows() };
}

function jsonRow(record: JsonRecord, maxCell: number): TableRow {
  const { line, value, problem } = record;
  if (problem) {
    const where = problem.column === null ? '' : `（${problem.column}文字目）`;
    const fault: RowFault = { code: 'not-json', column: null, message: problem.message + where };
    return { line, values: { JSON: value }, faults: [fault] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const fault: RowFault = { code: 'not-json', column: null, message: '項目名と値の組（{ }）になっていません。' };
    return { line, values: { JSON: JSON.stringify(value) }, faults: [fault] };
  }
  const values = value as Record<string, unknown>;
  return { line, values, faults: faultsOf(values, maxCell) };
}
