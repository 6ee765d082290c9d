import { createHash } from 'node:crypto';
import { tokyoDate, tokyoTime } from '@musubi/platform/model';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file on its way into an archive; its bytes are fetched when it is its turn. Null when they are gone. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: () => Promise<Uint8Array | null>;
  /** Already compressed: pictures, PDFs. */
  readonly packed?: boolean;
}

export interface ZipNote {
  readonly path: string;
  readonly size: number | null;
  /** SHA-256, hex; null when the file is gone. */
  readonly sha256: string | null;
}

const longest = 100;

/** A name every file system takes: none of its signs, no end it drops, not too long to unpack on Windows. */
export function plainName(name: string): string {
  const plain = [
    ...name
      .replace(/[\p{Cc}/\\:*?"<>|]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  if (plain.length <= longest) return plain.join('').replace(/[. ]+$/, '');
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return plain.slice(0, longest - ending.length).join('') + ending;
}

/** Archives carry the time on the wall, without a zone. */
const onTheWall = (at: Date): Date => new Date(`${tokyoDate(at)}T${tokyoTime(at)}`);

/**
 * An archive made piece by piece: one file at a time is in memory.
 * @param last the entry that lists the others, with their sizes and hashes
 * @param at the moment its files are dated
 */
export async function* zipOf(
  entries: readonly ZipEntry[],
  last: (notes: readonly ZipNote[]) => Promise<ZipEntry>,
  at: Date,
): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(Buffer.from(piece));
  });
  const notes: ZipNote[] = [];
  const add = async (entry: ZipEntry) => {
    const bytes = await entry.bytes();
    notes.push(noteOf(entry.path, bytes));
    if (!bytes) return;
    const file = entry.packed ? new ZipPassThrough(entry.path) : new ZipDeflate(entry.path, { level: 6 });
    file.mtime = onTheWall(at);
    zip.add(file);
    file.push(bytes, true);
  };
  for (const entry of entries) {
    await add(entry);
    yield* ready.splice(0);
  }
  await add(await last(notes));
  zip.end();
  yield* ready.splice(0);
}

const noteOf = (path: string, bytes: Uint8Array | null): ZipNote => ({
  path,
  size: bytes?.length ?? null,
  sha256: bytes && createHash('sha256').update(bytes).digest('hex'),
});
