/** Old and variant forms that families and registries write differently for the same character. */
const variants: Record<string, string> = Object.fromEntries(
  [
    ...'髙高 﨑崎 嵜崎 邊辺 邉辺 齋斎 齊斉 濵浜 濱浜 澤沢 廣広 國国 會会 學学 櫻桜 瀧滝 龍竜 嶋島 嶌島 眞真 舊旧 德徳 惠恵 榮栄 藝芸 應応 縣県 區区 體体 𠮷吉'.split(
      ' ',
    ),
  ]
    .flat()
    .map((pair) => [...pair] as [string, string]),
);

const small: Record<string, string> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
  ヵ: 'カ',
  ヶ: 'ケ',
};

export const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60));

/** Full-width katakana of any kana, half-width included; other characters are kept. */
export const kanaKey = (text: string): string =>
  toKatakana(text.normalize('NFKC'))
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (char) => small[char] ?? char)
    .replace(/[\sー・‐-―\-.,、。&]/g, '')
    .toUpperCase();

const legalWords =
  /株式会社|有限会社|合同会社|合名会社|合資会社|特定非営利活動法人|NPO法人|一般社団法人|一般財団法人|公益社団法人|公益財団法人|社会福祉法人|学校法人|医療法人|宗教法人|認定NPO|NPO|\((株|有|同|福|特非|一社|一財|公社|公財)\)/g;

/**
 * Search and comparison key of an organisation's name: NFKC, lower case, variant characters, no legal form, no spaces
 * or punctuation. Two spellings of one name have one key. Empty names of legal form only keep their words.
 */
export function nameKey(name: string): string {
  const plain = [...name.normalize('NFKC')].map((char) => variants[char] ?? char).join('');
  const bare = toKatakana(plain.replace(legalWords, '').replace(/[^\p{L}\p{N}]/gu, '')).toLowerCase();
  return bare || toKatakana(plain.replace(/[^\p{L}\p{N}]/gu, '')).toLowerCase() || plain;
}

const bigrams = (text: string): Map<string, number> => {
  const chars = [...text];
  const found = new Map<string, number>();
  const put = (pair: string) => found.set(pair, (found.get(pair) ?? 0) + 1);
  if (chars.length === 1) put(text);
  for (let index = 0; index + 1 < chars.length; index++) put(chars[index]! + chars[index + 1]!);
  return found;
};

/** Dice coefficient of character pairs, 0–1, of two keys. */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const left = bigrams(a);
  const right = bigrams(b);
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const total = [...left.values()].reduce((x, y) => x + y, 0) + [...right.values()].reduce((x, y) => x + y, 0);
  return total === 0 ? 0 : (2 * common) / total;
}

/** How alike two names are, 0–1: the better of the written names and the readings. */
export function nameLikeness(
  a: { name: string; kana: string | null },
  b: { name: string; kana: string | null },
): number {
  const written = similarity(nameKey(a.name), nameKey(b.name));
  if (!a.kana || !b.kana) return written;
  return Math.max(written, similarity(kanaKey(a.kana), kanaKey(b.kana)) * 0.95);
}

/** From this likeness on, two organisations of one ward are shown to people as perhaps the same. */
export const likelySame = 0.7;
