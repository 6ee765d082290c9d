import { foldLoanWord, toKatakanaKey, numberKey, readingKey, searchKey, searchTextOf } from '@musubi/platform/model';
import { dictionary, isKnownWord, isNoun, type Morpheme } from './dictionary.js';
import { stopWords } from './stop-words.js';

/** A word worth finding. `start` and `end` are positions in the text that was given. */
export interface Word {
  /** The lexeme: base form, folded. */
  readonly term: string;
  readonly reading: string;
  readonly start: number;
  readonly end: number;
}

const droppedClasses = new Set(['助詞', '助動詞', '記号', '接続詞', '連体詞', '感動詞', 'フィラー', 'その他']);
const droppedKinds = new Set(['非自立', '代名詞']);
const longestTerm = 40;

/** The words of a text, in order: the one function both documents and queries go through. */
export function wordsOf(text: string): Word[] {
  return analyse(searchKey(text), null);
}

/**
 * The same with positions in the original text, for marking what was found.
 * @param promising folded clauses for which this is false are not taken apart.
 */
export function wordsWithPlaces(text: string, promising?: (clause: string) => boolean): Word[] {
  const folded = searchTextOf(text);
  return analyse(folded.text, folded.offsets, promising);
}

/** How a folded text is read aloud, as a key: dictionary readings, kana and letters as they stand. */
export function soundOf(folded: string): string {
  let sound = '';
  let from = 0;
  for (const { reading, start, end } of analyse(folded, null)) {
    if (reading === '' || start < from) continue;
    sound += readingKey(folded.slice(from, start)) + reading;
    from = end;
  }
  return sound + readingKey(folded.slice(from));
}

const okurigana = [...'りきみけしいてえれせちびぎめべげろ'];

/** A term as the dictionary writes it, with the kana that terms are kept without (見守 → 見守り); null when it is not there. */
export function inDictionary(term: string): string | null {
  if (!/^\p{sc=Han}{2,}$/u.test(term)) return isKnownWord(term) ? term : null;
  return isNoun(term) ? term : (okurigana.map((kana) => term + kana).find(isKnownWord) ?? null);
}

/** The terms alone, of a text that is folded already (`searchKey`). */
export const termsOfKey = (folded: string): string[] =>
  clausesOf(folded).flatMap((clause) => wordsOfClause(clause).map((word) => word.term));

function analyse(folded: string, offsets: readonly number[] | null, promising?: (clause: string) => boolean): Word[] {
  const place = (at: number) => offsets?.[at] ?? at;
  const found: Word[] = [];
  let from = 0;
  for (const clause of clausesOf(folded)) {
    for (const { term, reading, start, end } of promising?.(clause) === false ? [] : wordsOfClause(clause))
      found.push({ term, reading, start: place(from + start), end: place(from + end) });
    from += clause.length;
  }
  return found;
}

/** The analyzer itself looks at one clause after the other, so that nothing is lost by taking them apart here. */
const clausesOf = (folded: string): string[] => folded.match(/[^。、]*[。、]|[^。、]+$/gu) ?? [];

const clausesKept = new Map<string, readonly Word[]>();
const mostClauses = 30_000;
const longestKept = 200;

/** Texts of a town repeat themselves: clauses seen before are not taken apart again. */
function wordsOfClause(clause: string): readonly Word[] {
  const known = clausesKept.get(clause);
  if (known) return known;
  const words = analyseClause(clause);
  if (clause.length > longestKept) return words;
  if (clausesKept.size >= mostClauses) clausesKept.clear();
  clausesKept.set(clause, words);
  return words;
}

function analyseClause(clause: string): Word[] {
  // The dot between loan words would make one unknown word of them; the blank keeps every position.
  return placed(clause.replace(/・/g, ' ')).flatMap(({ morpheme, start, end }) => {
    const terms = isNumber(morpheme) ? [numberKey(morpheme.surface) ?? morpheme.surface] : termsOf(morpheme);
    const reading = readingOf(morpheme);
    return terms
      .filter((term) => term.length <= longestTerm)
      .map((term, index) => ({ term, reading: index === 0 ? reading : '', start, end }));
  });
}

interface Placed {
  readonly morpheme: Morpheme;
  readonly start: number;
  readonly end: number;
}

/** Morphemes with their places; neighbouring digits, which the dictionary has one by one, are one number. */
function placed(text: string): Placed[] {
  const found: Placed[] = [];
  const at = unitsOfBytes(text);
  for (const morpheme of dictionary().tokenize(text)) {
    const start = at(morpheme.byteStart);
    const end = at(morpheme.byteEnd);
    const last = found.at(-1);
    if (last?.end === start && isNumber(morpheme) && isNumber(last.morpheme)) {
      const surface = last.morpheme.surface + morpheme.surface;
      found[found.length - 1] = { morpheme: { ...morpheme, surface, reading: surface }, start: last.start, end };
    } else found.push({ morpheme, start, end });
  }
  return found;
}

/** Place in UTF-8 → place in the string; asked for rising places only. */
function unitsOfBytes(text: string): (byte: number) => number {
  let unit = 0;
  let bytes = 0;
  return (byte) => {
    while (bytes < byte) {
      const code = text.codePointAt(unit)!;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      unit += code < 0x10000 ? 1 : 2;
    }
    return unit;
  };
}

function termsOf(morpheme: Morpheme): string[] {
  const term = meaningful(morpheme) ? termOf(morpheme) : null;
  return term === null ? [] : [term, ...partsOf(morpheme.surface)];
}

const isNumber = ({ surface, partOfSpeechSubcategory1: kind }: Morpheme) =>
  /^\d+$/.test(surface) || (kind === '数' && /^[〇一二三四五六七八九十百千万億\d]+$/u.test(surface));

function meaningful({ surface, partOfSpeech, partOfSpeechSubcategory1: kind = '' }: Morpheme): boolean {
  if (droppedClasses.has(partOfSpeech) || (partOfSpeech !== '動詞' && droppedKinds.has(kind))) return false;
  return /[\p{L}\p{N}]/u.test(surface);
}

function termOf({ surface, baseForm, partOfSpeech }: Morpheme): string | null {
  const word = !baseForm || baseForm === '*' ? surface : baseForm;
  if (stopWords.has(word) || stopWords.has(surface)) return null;
  return /^[\u3041-\u3096ー]$/u.test(word)
    ? null
    : partOfSpeech === '名詞'
      ? foldKana(word)
      : withoutOkurigana(foldLoanWord(word));
}

/** Nouns in kana are one word in either script: ごみ and ゴミ, けが and ケガ. */
const foldKana = (word: string): string =>
  /^[\u3041-\u3096ー]+$/u.test(word) ? foldLoanWord(toKatakanaKey(word)) : withoutOkurigana(foldLoanWord(word));

/** 申し込む, 申込む, 申し込み and 申込 are one word: with two kanji or more the kana between and after them go. */
function withoutOkurigana(word: string): string {
  if (!/[\u3041-\u3096]/u.test(word)) return word;
  const kanji = word.replace(/[\u3041-\u3096]/g, '');
  return /^[\p{sc=Han}々]{2,}$/u.test(kanji) && /^\p{sc=Han}/u.test(word) ? kanji : word;
}

const readingOf = ({ reading, surface }: Morpheme) => readingKey(!reading || reading === '*' ? surface : reading);

const knownParts = new Map<string, readonly string[]>();

/**
 * The words inside a long word, found beside it: マイナンバーカード → カード, 粗大ごみ → ごみ. Long words of one script
 * are cut only where what follows is a word of the dictionary.
 */
function partsOf(surface: string): readonly string[] {
  if (surface.length < 4 || !/^[\u30a1-\u30fcー]{6,}$|^\p{sc=Han}{2,}[\u3041-\u30fc]{2,}$/u.test(surface)) return [];
  let parts = knownParts.get(surface);
  if (!parts) {
    parts = cut(surface);
    if (knownParts.size > 50_000) knownParts.clear();
    knownParts.set(surface, parts);
  }
  return parts;
}

function cut(surface: string): string[] {
  const mixed = /^(\p{sc=Han}{2,})([\u3041-\u30fc]{2,})$/u.exec(surface);
  if (mixed) return [mixed[1]!, mixed[2]!].every(isNoun) ? [mixed[1]!, foldKana(mixed[2]!)] : [];
  for (let at = 3; at <= surface.length - 3; at++)
    if (isNoun(surface.slice(at))) return [surface.slice(0, at), surface.slice(at)].map(foldLoanWord);
  return [];
}
