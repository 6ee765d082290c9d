import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { TabularError } from './tabular-error.js';

/** One record of a delimited file: its cells and the lines it stands on (a cell may hold line breaks). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Longest record in characters; beyond it a quote was opened and never closed. */
const longestRecord = 16 << 20;

/** The delimiter that cuts the first lines into most cells, evenly. Quoted text does not count. */
export function detectDelimiter(sample: string): Delimiter {
  const lines = sample
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .slice(0, 50)
    .filter(Boolean);
  const worth = (delimiter: Delimiter): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).sort((a, b) => a - b);
    const middle = counts[Math.floor(counts.length / 2)] ?? 0;
    return middle * counts.filter((count) => count === middle).length;
  };
  return delimiters.reduce((best, each) => (worth(each) > worth(best) ? each : best));
}

/**
 * Records as they stand in the file, blank lines left out, ragged ones included.
 * @throws TabularError `quote-not-closed`, `record-too-long`, with the line the record began on
 */
export async function* csvRecords(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  let done = 0;
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    on_record: (cells: string[], { lines }) => {
      done = lines;
      const record: CsvRecord = { line: lines - lineBreaks(cells), cells };
      return record as unknown as string[]; // the parser's types know of no other record
    },
  });
  const input = Readable.from(text);
  input.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of input.pipe(parser)) yield record as CsvRecord;
  } catch (error) {
    throw readable(error, done + 1);
  } finally {
    input.destroy();
  }
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

function readable(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const message = `${line}行目から始まる行が長すぎます。引用符（"）が閉じられていないようです。`;
    return new TabularError('record-too-long', message, line, 1);
  }
  const message = `${line}行目から始まる引用符（"）が、ファイルの終わりまで閉じられていません。`;
  return new TabularError('quote-not-closed', message, line, 1);
}
