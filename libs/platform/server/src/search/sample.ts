import { bucketsFor, inBuckets } from './lexemes.js';
import type { SearchDb } from './search-types.js';

/** A set of documents of the sample: bit n stands for the n-th. Empty when nothing was drawn yet. */
export type Bits = Uint32Array;

function combined(a: Bits, b: Bits, operation: (a: number, b: number) => number): Bits {
  const result = new Uint32Array(a.length);
  for (let at = 0; at < a.length; at++) result[at] = operation(a[at]!, b[at]!);
  return result;
}
export const both = (a: Bits, b: Bits): Bits => combined(a, b, (left, right) => left & right);
export const either = (a: Bits, b: Bits): Bits => combined(a, b, (left, right) => left | right);
export const without = (a: Bits, b: Bits): Bits => combined(a, b, (left, right) => left & ~right);

/** How many documents are in both sets. */
export function sizeOf(a: Bits, b: Bits = a): number {
  let size = 0;
  for (let at = 0; at < a.length; at++) {
    let word = a[at]! & b[at]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return size;
}

/** Which documents of a sample hold what: how often words and filters meet is known without asking the index. */
export interface Sample {
  /** Documents drawn; 0 before the first time. */
  readonly size: number;
  readonly all: Bits;
  having(lexeme: string): Bits;
}

interface Drawn {
  readonly at: number;
  /** When it was drawn: sets of two samples have nothing in common. */
  readonly version: string;
  readonly size: number;
  readonly all: Bits;
  readonly bits: Map<string, Bits>;
}

const freshMs = 60_000;
const mostKept = 4_000;
const kept = new WeakMap<SearchDb, Drawn>();

/** What the sample knows of these lexemes; at most a minute older than the newest sample. */
export async function sampleOf(db: SearchDb, lexemes: readonly string[]): Promise<Sample> {
  const known = kept.get(db);
  const { size, all, bits } = await completed(db, known && known.bits.size <= mostKept ? known : null, lexemes);
  const none = new Uint32Array(all.length);
  return { size, all, having: (lexeme) => bits.get(lexeme) ?? none };
}

async function completed(db: SearchDb, known: Drawn | null, lexemes: readonly string[]): Promise<Drawn> {
  const missing = [...new Set(lexemes)].filter((lexeme) => !known?.bits.has(lexeme));
  if (known && missing.length === 0 && Date.now() - known.at < freshMs) return known;
  const rows = await stored(db, missing);
  const newest = begun(rows[0]);
  const { version, bits } = known ?? newest;
  if (version !== newest.version) return completed(db, null, lexemes);
  const placesOf = new Map(rows.map(({ lexeme, places }) => [lexeme, places]));
  for (const lexeme of missing) bits.set(lexeme, bitsOf(newest.size, placesOf.get(lexeme) ?? []));
  const drawn = { ...newest, bits };
  kept.set(db, drawn);
  return drawn;
}

const stored = (db: SearchDb, lexemes: readonly string[]) =>
  db.query<Stored>(
    `select refreshed_at::text as version, sample_documents as size, lexeme, places
     from search_corpus left join search_sample on lexeme = any($1::text[]) where name = 'all'`,
    [lexemes],
  );

interface Stored {
  readonly version: string;
  readonly size: number;
  readonly lexeme: string | null;
  readonly places: readonly number[];
}

const neverDrawn: Stored = { version: '', size: 0, lexeme: null, places: [] };

function begun({ version, size } = neverDrawn): Drawn {
  const everyPlace = Array.from({ length: size }, (_, place) => place);
  return { at: Date.now(), version, size, all: bitsOf(size, everyPlace), bits: new Map() };
}

function bitsOf(size: number, places: readonly number[]): Bits {
  const bits = new Uint32Array(Math.ceil(size / 32));
  for (const place of places) bits[place >>> 5]! |= 1 << (place & 31);
  return bits;
}

/** What meets in a thousandth of the documents is seen some sixteen times. */
const sampleSize = 16_384;

/** Draws anew. @returns how many documents. */
export async function refreshSample(db: SearchDb, documents: number): Promise<number> {
  await db.query('delete from search_sample');
  const [row] = await db.query<{ size: number }>(
    `with drawn as materialized (
       select (row_number() over () - 1)::smallint as place, tsv
       from (select tsv from search_document where visible and ${inBuckets(bucketsFor(documents, sampleSize))} limit ${sampleSize}) as chosen
     ), stored as (
       insert into search_sample (lexeme, places)
       select lexeme, array_agg(place) from drawn, unnest(tsv) where not starts_with(lexeme, 'z:') and not starts_with(lexeme, 'y:') group by lexeme
     )
     select count(*)::int as size from drawn`,
  );
  return row!.size;
}
