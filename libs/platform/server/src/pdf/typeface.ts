import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'));
const file = (weight: string) => join(folder, weight, `NotoSansJP_${weight}.ttf`);

/** Noto Sans JP in full (16,700 characters), not the small web subsets. */
export const typeface = {
  normal: file('400Regular'),
  bold: file('700Bold'),
  italics: file('400Regular'),
  bolditalics: file('700Bold'),
};

type Range = readonly [first: number, last: number];
let ranges: readonly Range[] | null = null;

/** Whether the typeface can draw this character. */
export function hasGlyph(codePoint: number): boolean {
  ranges ??= drawnRanges(readFileSync(typeface.normal));
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Ranges of the font's table of all Unicode characters (OpenType `cmap`, subtable format 12). */
function drawnRanges(font: Buffer): Range[] {
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, place) => cmap + font.readUInt32BE(cmap + 4 + place * 8 + 4),
  );
  const full = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (full === undefined) throw new Error('the typeface has no table of all Unicode characters');
  return Array.from({ length: font.readUInt32BE(full + 12) }, (_, place): Range => {
    const at = full + 16 + place * 12;
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
  });
}

function tableAt(font: Buffer, name: string): number {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  throw new Error(`the typeface has no table ${name}`);
}
