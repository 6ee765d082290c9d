import iconv from 'iconv-lite';

/** A day without a time, `YYYY-MM-DD`: a date one can sort and filter by in Excel, the same text in CSV. */
export interface DayCell {
  readonly day: string;
}

export const dayCell = (day: string | null): DayCell | null => (day === null ? null : { day });

/** A value of a table as it is stored: numbers without units, moments as such, text as text. */
export type TableCell = string | number | bigint | Date | DayCell | null;

export interface TableColumn<Row> {
  /** The head; a unit stands here and never in a cell. */
  readonly title: string;
  readonly value: (row: Row) => TableCell;
  /** Characters, for Excel. */
  readonly width?: number;
}

/** UTF-8 with a byte order mark, so that Excel reads it right; Shift_JIS (Windows) for older programs. */
export const csvEncodings = ['utf-8', 'shift_jis'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

export const csvEncodingOf = (text: unknown): CsvEncoding => (text === 'shift_jis' ? 'shift_jis' : 'utf-8');

export const csvType = (encoding: CsvEncoding): string =>
  `text/csv; charset=${encoding === 'shift_jis' ? 'Shift_JIS' : 'utf-8'}; header=present`;

/**
 * The table as CSV, piece by piece: one header row, one record a line (CRLF), no line break inside a cell, and no text
 * that a spreadsheet would run as a formula.
 */
export async function* csvOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  encoding: CsvEncoding = 'utf-8',
): AsyncGenerator<Buffer> {
  const encode = encoding === 'shift_jis' ? shiftJis : (text: string) => Buffer.from(text);
  if (encoding === 'utf-8') yield Buffer.from('\ufeff');
  yield encode(csvLine(columns.map((column) => column.title)));
  for await (const row of rows) yield encode(csvLine(columns.map((column) => column.value(row))));
}

const csvLine = (cells: readonly TableCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: TableCell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = harmless(oneLine(textOf(value)));
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const textOf = (value: string | Date | DayCell): string =>
  typeof value === 'string' ? value : value instanceof Date ? tokyoText(value) : value.day;

const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029\t]+/g, ' ').trim();

/** `=1+1` and the like would be run by a spreadsheet: an apostrophe makes it a text. */
const harmless = (text: string): string => (/^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text);

/** `2026-11-23 14:32:05` in Japan: what spreadsheets read as a time. */
export const tokyoText = (at: Date): string =>
  new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** Characters Shift_JIS lacks become 〓, as printers do; the rest stays. */
function shiftJis(text: string): Buffer {
  const bytes = iconv.encode(text, 'cp932');
  if (iconv.decode(bytes, 'cp932') === text) return bytes;
  const known = [...text].map((each) => (iconv.decode(iconv.encode(each, 'cp932'), 'cp932') === each ? each : '〓'));
  return iconv.encode(known.join(''), 'cp932');
}
