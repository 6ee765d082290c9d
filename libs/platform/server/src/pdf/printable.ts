/** Shown for a character the typeface lacks, as Japanese printers have always done (下駄). */
const geta = '〓';

/** Text direction marks, joiners and variant selectors choose between shapes; they have no shape of their own. */
const shapeless: readonly (readonly [number, number])[] = [
  [0x0000, 0x0009],
  [0x000b, 0x001f],
  [0x007f, 0x009f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

/** The text with only characters `has` a glyph for. Names keep their own shapes: 髙, 﨑 and 𠮷 are in the typeface. */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  return [...text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, '\u3000')]
    .map((each) => shown(each, each.codePointAt(0) ?? 0, has))
    .join('');
}

function shown(character: string, codePoint: number, has: (codePoint: number) => boolean): string {
  if (shapeless.some(([from, to]) => codePoint >= from && codePoint <= to)) return '';
  return character === '\n' || has(codePoint) ? character : geta;
}
