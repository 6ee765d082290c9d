import iconv from 'iconv-lite';

/** Encodings that Japanese tables come in. `cp932` is Shift_JIS with the characters of Windows (髙, ①, ㈱). */
export type Encoding = 'utf-8' | 'cp932' | 'euc-jp' | 'utf-16le' | 'utf-16be';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Only ASCII so far: another encoding may still show itself further down. */
  readonly undecided: boolean;
}

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  cp932: 'Shift_JIS（CP932）',
  'euc-jp': 'EUC-JP',
  'utf-16le': 'UTF-16（LE）',
  'utf-16be': 'UTF-16（BE）',
};

const boms: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a sample, by its content: a byte order mark decides; else each candidate is tried and the one whose
 * text looks most like Japanese wins. A broken character here or there does not turn a whole file into gibberish.
 */
export function detectEncoding(sample: Buffer): DetectedEncoding {
  const marked = boms.find(([, mark]) => mark.every((byte, index) => sample[index] === byte));
  if (marked) return { encoding: marked[0], bom: true, undecided: false };
  const wide = wideEncoding(sample);
  if (wide) return { encoding: wide, bom: false, undecided: false };
  if (!hasHighBytes(sample)) return { encoding: 'utf-8', bom: false, undecided: true };
  return { encoding: narrowEncoding(sample), bom: false, undecided: false };
}

export const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80);

/** UTF-16 without a mark: line ends and commas leave zero bytes, all on the same side of the pair. */
function wideEncoding(sample: Buffer): Encoding | null {
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) zeros[index % 2]!++;
  const [even, odd] = zeros as [number, number];
  if ((even + odd) / sample.length < 0.02) return null;
  if (odd > even * 10) return plausible(sample, 'utf-16le') ? 'utf-16le' : null;
  return even > odd * 10 && plausible(sample, 'utf-16be') ? 'utf-16be' : null;
}

const plausible = (sample: Buffer, encoding: Encoding): boolean => score(iconv.decode(evened(sample), encoding)) > 0;
const evened = (sample: Buffer): Buffer => sample.subarray(0, sample.length - (sample.length % 2));

function narrowEncoding(sample: Buffer): Encoding {
  const piece = highPart(sample);
  const scored = (['utf-8', 'cp932', 'euc-jp'] as const).map((encoding) => ({
    encoding,
    points: score(iconv.decode(piece, encoding)),
  }));
  return scored.reduce((best, each) => (each.points > best.points ? each : best)).encoding;
}

/** 64 KB from the first line with a character outside ASCII; the last, perhaps cut, line is left out. */
function highPart(sample: Buffer): Buffer {
  const high = sample.findIndex((byte) => byte >= 0x80);
  const start = sample.lastIndexOf(0x0a, high) + 1;
  const piece = sample.subarray(start, start + (1 << 16));
  const end = piece.lastIndexOf(0x0a);
  return end > high - start ? piece.subarray(0, end) : piece;
}

/** Points of a text read as Japanese, per character outside ASCII: kana and common kanji count, damage costs. */
function score(text: string): number {
  let points = 0;
  let counted = 0;
  for (const char of text.slice(0, 40_000)) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) {
      if (code < 9) points -= 5;
      continue;
    }
    counted++;
    points += pointsOf(code);
  }
  return counted === 0 ? 1 : points / counted;
}

const ranges: readonly (readonly [number, number, number])[] = [
  [0x80, 0x9f, -5], // C1 controls
  [0x3000, 0x30ff, 2], // punctuation and kana
  [0x4e00, 0x9fff, 1], // kanji
  [0xe000, 0xf8ff, -5], // private use
  [0xff01, 0xff5e, 1], // full-width ASCII
  [0xff61, 0xff9f, -1], // half-width kana: what EUC-JP turns into when read as Shift_JIS
  [0xfffd, 0xfffd, -20], // not decodable
];

const pointsOf = (code: number): number => ranges.find(([from, to]) => code >= from && code <= to)?.[2] ?? 0;
