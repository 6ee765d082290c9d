import { searchKey } from '@musubi/platform/model';
import { isKnownWord } from './dictionary.js';
import { soundOf } from './tokenizer.js';

const kanji = /\p{sc=Han}/u;

/** Whether two words are one word in two spellings: they sound alike, or one has kana for a kanji of the other. */
export function writtenAlike(one: string, other: string): boolean {
  const [a, b] = [searchKey(one), searchKey(other)];
  return soundOf(a) === soundOf(b) || hasKanaFor(a, b) || hasKanaFor(b, a);
}

/** 障がい者 for 障害者: what the dictionary cannot read, with kana in place of one kanji. */
function hasKanaFor(mixed: string, plain: string): boolean {
  if (!kanji.test(mixed) || isKnownWord(mixed)) return false;
  const pattern = [...mixed.replace(/[\u3041-\u3096]{2,}/gu, '*')];
  const letters = [...plain];
  return (
    pattern.includes('*') &&
    pattern.length === letters.length &&
    pattern.every((letter, at) => (letter === '*' ? kanji.test(letters[at]!) : letter === letters[at]))
  );
}

const fewKana = 3;

/**
 * Which of these terms that sound like it are the word itself in another spelling: kana for kanji, wholly (まつり) or in
 * part (見まもり); other kanji are other words. What is written in kana is the first that has kanji, unless it is too
 * short to tell, or a loan word with a long vowel.
 */
export function spelledAlike(term: string, sounding: readonly string[]): string[] {
  const others = sounding.filter((other) => other !== term);
  if (kanji.test(term)) return others.filter((other) => !kanji.test(other) || mixes(term, other));
  const meant = others.find((other) => kanji.test(other));
  if (!meant || term.length < fewKana || term.includes('ー')) return [];
  return others.filter((other) => other === meant || mixes(meant, other));
}

/** Whether all kanji of one are in the other, in their order. */
function mixes(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((word) => [...word].filter((letter) => kanji.test(letter)))
    .sort((a, b) => a.length - b.length);
  let at = 0;
  for (const letter of many!) if (letter === few![at]) at++;
  return few!.length > 0 && at === few!.length;
}
