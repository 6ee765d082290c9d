import { municipality, wardCodeOf } from '../municipality.js';

/** A 町丁目 or 小字 with the coordinates of its middle. */
export interface Town {
  readonly code: string;
  readonly ward: string;
  /** 町丁目 (`一番町二丁目`), and 小字 below it or ''. */
  readonly name: string;
  readonly koaza: string;
  readonly lat: number;
  readonly lng: number;
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const kanjiNumber = (digits: string): string => {
  const number = Number(digits);
  if (number >= 100) return digits;
  const tens = Math.floor(number / 10);
  return (tens > 1 ? numerals[tens]! : '') + (tens > 0 ? '十' : '') + numerals[number % 10]!;
};

/** One key for all ways to write a 町丁目: NFKC, `2丁目` as `二丁目`, without 大字 and 字, `ヶ` as `ケ`. */
export const townKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\d+)丁目/g, (_all, digits: string) => `${kanjiNumber(digits)}丁目`)
    .replace(/大字|字/g, '')
    .replace(/[ヶが](?=[\u4e00-\u9fff])/g, 'ケ');

export const townCode = (ward: string, name: string, koaza: string): string =>
  [ward, name, koaza].filter((part) => part !== '').join('/');

/** The ward that an address names, written with or without prefecture and city; null when it names none. */
export function wardOfAddress(address: string): string | null {
  const city = municipality();
  const rest = address.normalize('NFKC').replace(/\s+/g, '').replace(city.prefecture, '').replace(city.name, '');
  const name = /^(.{1,6}?区)/.exec(rest)?.[1];
  return name ? wardCodeOf(name) : null;
}

/** Whether an address names another prefecture or city than ours. Bare addresses are taken as local. */
export function isAbroadAddress(address: string): boolean {
  const city = municipality();
  const plain = address.normalize('NFKC').replace(/\s+/g, '');
  if (/^(北海道|東京都|(京都|大阪)府|.{2,3}県)/.test(plain)) return !plain.startsWith(city.prefecture + city.name);
  return /^[^\d]{1,6}市/.test(plain) && !plain.startsWith(city.name);
}

export type TownFinder = (ward: string, address: string) => Town | null;

/** Finds the town of an address in a ward: the longest known name the rest of the address begins with. */
export function townFinder(towns: readonly Town[]): TownFinder {
  const byWard = new Map<string, Map<string, Town>>();
  let longest = 0;
  for (const town of towns) {
    const key = townKey(town.name + town.koaza);
    const known = byWard.get(town.ward) ?? new Map<string, Town>();
    if (!known.has(key)) known.set(key, town);
    byWard.set(town.ward, known);
    longest = Math.max(longest, key.length);
  }
  return (ward, address) => {
    const known = byWard.get(ward);
    const rest = known && afterWard(ward, address);
    if (!rest) return null;
    const asWritten = longestStart(known, townKey(rest), longest);
    const asBlock = longestStart(known, hyphenated(rest), longest);
    return asBlock && asBlock.name.length > (asWritten?.name.length ?? 0) ? asBlock : asWritten;
  };
}

/** `一番町2-5-17` means 一番町二丁目, where there is such a 丁目. */
const hyphenated = (rest: string): string =>
  townKey(
    rest
      .normalize('NFKC')
      .replace(/^(\D+)(\d+)[-‐−ー–]/, (_all, name: string, digits: string) => `${name}${digits}丁目`),
  );

function afterWard(ward: string, address: string): string {
  const name = municipality().wards.find((each) => each.code === ward)?.name ?? '';
  const plain = address.normalize('NFKC').replace(/\s+/g, '');
  const at = plain.indexOf(name);
  return at < 0 ? plain : plain.slice(at + name.length);
}

function longestStart(known: ReadonlyMap<string, Town>, text: string, longest: number): Town | null {
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const town = known.get(text.slice(0, length));
    if (town) return town;
  }
  return null;
}
