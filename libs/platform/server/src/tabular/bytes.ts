import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { TabularError } from './tabular-error.js';

/** Where a table comes from. `size` is the length in bytes as stored (compressed), for progress; null when unknown. */
export interface TableSource {
  readonly name: string;
  readonly size: number | null;
  open(): AsyncIterable<Buffer>;
}

export async function fileSource(path: string): Promise<TableSource> {
  const { size } = await stat(path);
  return { name: basename(path), size, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

export function bufferSource(name: string, bytes: Uint8Array): TableSource {
  return { name, size: bytes.length, open: () => Readable.from([Buffer.from(bytes)]) };
}

/** Decompressed bytes in order, a first sample of them, and how far the stored file has been read. */
export interface OpenBytes {
  readonly compression: 'gzip' | null;
  readonly sample: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
  bytesRead(): number;
}

const sampleSize = 1 << 18;

const foreignFormats: readonly (readonly [string, string])[] = [
  ['504b0304', 'Excel（.xlsx）かZIPのファイルです。Excelで開き、「CSV UTF-8」で保存し直してから選んでください。'],
  ['d0cf11e0', '古い形式のExcelファイルです。Excelで開き、「CSV UTF-8」で保存し直してから選んでください。'],
  ['25504446', 'PDFファイルです。表のもとになったCSVかExcelのファイルを用意してください。'],
];

/**
 * Opens a source: gzip is recognised by its first two bytes, never by the name.
 * @throws TabularError `empty`, `not-a-table`, and while reading `broken-gzip`, `too-large`
 */
export async function openBytes(source: TableSource, maxBytes: number): Promise<OpenBytes> {
  let read = 0;
  async function* counted() {
    for await (const chunk of source.open()) {
      read += chunk.length;
      yield chunk;
    }
  }
  const stored = await lookAhead(counted(), 4);
  const compression = stored.head[0] === 0x1f && stored.head[1] === 0x8b ? 'gzip' : null;
  const plain = compression ? gunzip(stored.all()) : stored.all();
  const { head, all } = await lookAhead(limited(plain, maxBytes), sampleSize);
  refuseForeign(head);
  return { compression, sample: head.subarray(0, sampleSize), chunks: all(), bytesRead: () => read };
}

function refuseForeign(head: Buffer): void {
  if (head.length === 0) throw new TabularError('empty', 'ファイルが空です。中身のあるファイルを選んでください。');
  const magic = head.toString('hex', 0, 4);
  const foreign = foreignFormats.find(([bytes]) => bytes === magic);
  if (foreign) throw new TabularError('not-a-table', foreign[1]);
}

/** Reads at least `wanted` bytes (or everything) and gives them back together with the rest. */
async function lookAhead(chunks: AsyncIterable<Buffer>, wanted: number) {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  let whole = false;
  while (length < wanted && !whole) {
    const next = await iterator.next();
    if (next.done) whole = true;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  const head = Buffer.concat(first);
  async function* all() {
    if (head.length > 0) yield head;
    if (!whole) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, all };
}

async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unzip = createGunzip({ chunkSize: 1 << 17 });
  let cause: unknown = null;
  pipeline(Readable.from(chunks), unzip, (error) => (cause = error ?? null));
  try {
    for await (const chunk of unzip) yield chunk as Buffer;
  } catch (error) {
    throw gzipError(cause ?? error);
  }
}

function gzipError(error: unknown): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (!code.startsWith('Z_')) return error;
  return new TabularError(
    'broken-gzip',
    '圧縮ファイル（.gz）が途中で切れているか、壊れています。もう一度入手してから選んでください。',
  );
}

async function* limited(chunks: AsyncIterable<Buffer>, max: number): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > max) {
      const limit = Math.floor(max / (1 << 20)).toLocaleString('en');
      throw new TabularError('too-large', `展開すると${limit}MBをこえるファイルです。いくつかに分けてください。`);
    }
    yield chunk;
  }
}
