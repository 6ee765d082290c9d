import { oldForms } from './search-old-forms.js';

/**
 * Keys for finding and comparing text. Only keys are folded; the text itself stays as it was entered (髙, 﨑, 𠮷).
 */

const dashes = /[-‐‑‒–—―−⁻₋﹘﹣⁃─━]/u;
const tildes = /[~〜～∼∿⁓]/u;
const katakana = /[\u30a1-\u30fa\u30fc]/u;
const marks = /^[\p{M}\uff9e\uff9f]$/u;

export interface SearchText {
  /** The folded text. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where it came from in the original; one more entry at the end. */
  readonly offsets: readonly number[];
}

/**
 * NFKC, lower case, one dash, one tilde, new forms of characters (舊→旧, 﨑→崎, 𠮷→吉), no commas within numbers, white
 * space as single blanks. Keeps the way back to the original for highlighting.
 */
export function searchTextOf(original: string): SearchText {
  const offsets: number[] = [];
  let text = '';
  for (const { folded, at, length } of foldedPieces(original, () => text.at(-1) ?? '')) {
    if (folded === ' ' && (text === '' || text.endsWith(' '))) continue;
    for (let index = 0; index < folded.length; index++) offsets.push(at + Math.min(index, length - 1));
    text += folded;
  }
  offsets.push(original.length);
  return { text, offsets };
}

/** Pieces that are folded already, of any length, and single letters with their marks (length 1: all from one place). */
function* foldedPieces(original: string, before: () => string) {
  for (const { plain, piece, at } of piecesOf(original)) {
    if (plain) yield { folded: piece, at, length: piece.length };
    else
      for (const { cluster, at: within } of clustersOf(piece))
        yield { folded: foldCluster(cluster, before()), at: at + within, length: 1 };
  }
}

/** Runs of letters that fold to themselves, most of any text; not the last one when marks follow that belong to it. */
const plainRun = new RegExp(
  `[ぁ-ゖァ-ヺー。、a-z0-9[[一-鿿]--[${[...oldForms.keys()].join('')}]]]+(?![\\p{M}\uff9e\uff9f])`,
  'gv',
);

function* piecesOf(text: string): Generator<{ plain: boolean; piece: string; at: number }> {
  let from = 0;
  for (const { 0: piece, index } of text.matchAll(plainRun)) {
    if (index > from) yield { plain: false, piece: text.slice(from, index), at: from };
    yield { plain: true, piece, at: index };
    from = index + piece.length;
  }
  if (from < text.length) yield { plain: false, piece: text.slice(from), at: from };
}

/** The folded text alone; commas within numbers are dropped as well. */
export function searchKey(original: string): string {
  let text = '';
  for (const { folded } of foldedPieces(original, () => text.at(-1) ?? ''))
    if (folded !== ' ' || !text.endsWith(' ')) text += folded;
  return text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').trim();
}

function foldCluster(cluster: string, before: string): string {
  let folded = '';
  for (const char of cluster.normalize('NFKC').toLowerCase())
    folded += foldChar(oldForms.get(char) ?? char, folded.at(-1) ?? before);
  return folded;
}

function foldChar(char: string, last: string): string {
  if (dashes.test(char)) return katakana.test(last) ? 'ー' : '-';
  if (tildes.test(char)) return '~';
  if (/\s/u.test(char)) return last === ' ' ? '' : ' ';
  return /[\p{Cc}\p{Cf}]|(?![\u3099\u309a])\p{M}/u.test(char) ? '' : char;
}

/** Text that PostgreSQL and JSON can hold: no NUL, no half surrogate pairs. */
export const storableText = (text: string): string =>
  text
    .replaceAll('\u0000', '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** Characters together with their marks, so that ｶﾞ and か+゛ become one letter; variation selectors vanish with them. */
function* clustersOf(text: string): Generator<{ cluster: string; at: number }> {
  let cluster = '';
  let start = 0;
  let at = 0;
  for (const char of text) {
    if (cluster !== '' && !marks.test(char)) {
      yield { cluster, at: start };
      cluster = '';
    }
    if (cluster === '') start = at;
    cluster += char;
    at += char.length;
  }
  if (cluster !== '') yield { cluster, at: start };
}

const loanSounds: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ティ/g, 'チ'],
  [/ディ/g, 'ジ'],
  [/トゥ/g, 'ツ'],
  [/ドゥ/g, 'ズ'],
  [/ウィ/g, 'ウイ'],
  [/ウェ/g, 'ウエ'],
  [/ウォ/g, 'ウオ'],
  [/シェ/g, 'セ'],
  [/ジェ/g, 'ゼ'],
  [/ヂ/g, 'ジ'],
  [/ヅ/g, 'ズ'],
];

/** Spelling variants of loan words: ヴァイオリン = バイオリン, ボランティア = ボランチア, サーバー = サーバ. */
export function foldLoanWord(word: string): string {
  if (!/^[\u30a1-\u30fc・]+$/u.test(word)) return word;
  const plain = loanSounds.reduce((text, [from, to]) => text.replace(from, to), word.replace(/・/g, ''));
  return plain.length >= 4 ? plain.replace(/ー+$/, '') : plain;
}

const smallKana = new Map(
  [...'ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ'].flatMap((c, i, all) => (i % 2 ? [] : [[c, all[i + 1]!]])) as [
    string,
    string,
  ][],
);

/** Hiragana as katakana; everything else as it is. */
export const toKatakanaKey = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60));

/** How it sounds, roughly: katakana only, no long vowels, large kana. ボランティア and ぼらんてぃあ have one key. */
export function readingKey(text: string): string {
  const kana = toKatakanaKey(searchKey(text));
  const loan = loanSounds.reduce((sound, [from, to]) => sound.replace(from, to), kana);
  return loan.replace(/[ー・\s]/g, '').replace(/[ァィゥェォッャュョヮヵヶ]/g, (char) => smallKana.get(char) ?? char);
}

const digitValue = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value] as const));
const smallUnits = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const largeUnits = new Map([
  ['万', 10_000],
  ['億', 100_000_000],
]);

/** 三十二 → `32`, 二〇二六 → `2026`, 1500 → `1500`; null when it is not a number or above a safe integer. */
export function numberKey(text: string): string | null {
  if (/^\d+$/.test(text)) return text.replace(/^0+(?=\d)/, '');
  if (!/^[\d〇一二三四五六七八九十百千万億]+$/u.test(text)) return null;
  const value = /^[〇一二三四五六七八九]+$/u.test(text) ? positional(text) : spoken(text);
  return Number.isSafeInteger(value) ? String(value) : null;
}

const positional = (text: string) => Number([...text].map((char) => digitValue.get(char)).join(''));

function spoken(text: string): number {
  let total = 0;
  for (const [, block = '', unit = ''] of text.matchAll(/([^万億]*)([万億]?)/gu))
    total += (blockValue(block) || (unit ? 1 : 0)) * (largeUnits.get(unit) ?? 1);
  return total;
}

/** Below 万: 二百三十 and 230 alike. */
function blockValue(block: string): number {
  let value = 0;
  for (const [, digits = '', unit = ''] of block.matchAll(/([^十百千]*)([十百千]?)/gu)) {
    const number = [...digits].map((char) => digitValue.get(char) ?? char).join('');
    value += (number === '' ? (unit ? 1 : 0) : Number(number)) * (smallUnits.get(unit) ?? 1);
  }
  return value;
}

/** Pairs of neighbouring letters of the folded text, blanks and punctuation left out; a single letter is its own pair. */
export function bigramsOf(key: string): Set<string> {
  const found = new Set<string>();
  for (const run of key.split(/[^\p{L}\p{N}ー]+/u)) {
    const chars = [...run];
    if (chars.length === 1) found.add(run);
    for (let index = 1; index < chars.length; index++) found.add(chars[index - 1]! + chars[index]!);
  }
  return found;
}
