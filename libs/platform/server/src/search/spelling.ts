import { readingKey } from '@musubi/platform/model';
import { isKnownWord } from './dictionary.js';
import type { PreparedQuery } from './prepared.js';
import type { SearchDb } from './search-types.js';
import { type ParsedText, parseText, spoken } from './query.js';
import { statisticsOf } from './statistics.js';
import { synonymsOf } from './synonyms.js';
import { type Word, wordsOf } from './tokenizer.js';
import { unusualOf } from './usual.js';
import { type KnownWord, oneEditApart, type Vocabulary, vocabularyOf } from './vocabulary.js';
import { asWritten } from './written.js';

const longestRun = 20;
const mostTokens = 4;
const mostCandidates = 12;

/** The query as people of this town spell it; null when nothing better is known. */
export const didYouMean = (db: SearchDb, query: PreparedQuery): Promise<string | null> => spelled(db, query.parsed);

/** The same for something that was typed and found a lot, perhaps by its single letters only. */
export const betterSpelling = (db: SearchDb, typed: string): Promise<string | null> => spelled(db, parseText(typed));

/** Words that stand together without a blank or grammar between them. */
interface Run {
  readonly text: string;
  readonly start: number;
  readonly words: readonly Word[];
}

/**
 * Runs that nobody of this town writes (高令者), or with a word that nobody knows (ボランテア), in the spelling of known
 * words that sound alike or are one letter off, when the whole run is then as people write it (高齢者).
 */
async function spelled(db: SearchDb, { plain, leftOut }: ParsedText): Promise<string | null> {
  const vocabulary = await vocabularyOf(db);
  const runs = await doubtful(db, runsOf(plain, vocabulary));
  if (runs.length === 0) return null;
  const changes = runs.map(({ run, unknown }) => changesOf(run, unknown, vocabulary));
  const unusual = await unusualOf(
    db,
    changes.flat().flatMap(({ text, sure }) => (sure ? [] : [text])),
  );
  let text = plain;
  for (const [at, { run }] of [...runs.entries()].reverse()) {
    const best = changes[at]!.find((change) => change.sure || !unusual.has(change.text));
    if (!best) continue;
    const better = best.before + (await asWritten(db, best.word.term)) + best.after;
    text = text.slice(0, run.start) + better + text.slice(run.start + run.text.length);
  }
  return text === plain ? null : `${text} ${leftOut}`.trim();
}

function runsOf(plain: string, vocabulary: Vocabulary): Run[] {
  const runs: Word[][] = [];
  for (const word of wordsToSpell(plain, vocabulary)) {
    const last = runs.at(-1)?.at(-1);
    // A long word has its parts beside it: they stand where it stands.
    if (last && word.start < last.end) continue;
    if (last?.end === word.start && plain[word.start - 1] !== ' ') runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.map((words) => {
    const start = words[0]!.start;
    return { text: plain.slice(start, words.at(-1)!.end), start, words };
  });
}

/** Nothing is wrong with what is written by its sound and understood; what is not is one word, not what grammar makes of it. */
function wordsToSpell(plain: string, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  let from = 0;
  const put = (until: number) => {
    for (const word of wordsOf(plain.slice(from, until)))
      words.push({ ...word, start: from + word.start, end: from + word.end });
  };
  for (const { 0: kana, index } of plain.matchAll(spoken)) {
    put(index);
    const end = (from = index + kana.length);
    if (vocabulary.heard(kana).length > 0) continue;
    const [only, more] = wordsOf(kana);
    const whole = only && !more && only.end - only.start === kana.length;
    words.push({ term: whole ? only.term : kana, reading: readingKey(kana), start: index, end });
  }
  put(plain.length);
  return words;
}

interface Doubtful {
  readonly run: Run;
  readonly unknown: ReadonlySet<Word>;
}

/**
 * Runs with words that nobody knows, or with single kanji where nobody writes them like this. A word that is only
 * called otherwise here (祭り where all write まつり) is right.
 */
async function doubtful(db: SearchDb, runs: readonly Run[]): Promise<Doubtful[]> {
  const synonyms = await synonymsOf(db);
  const terms = runs.flatMap(({ words }) => words.map(({ term }) => term));
  const statistics = await statisticsOf(
    db,
    terms.flatMap((term) => [term, ...synonyms.termsLike(term)]),
  );
  const known = (term: string) =>
    [term, ...synonyms.termsLike(term)].some((each) => statistics.documentsWith(each) > 0);
  const asked = runs
    .filter(({ text }) => text.length >= 2 && text.length <= longestRun)
    .map((run) => ({ run, unknown: new Set(run.words.filter(({ term }) => !known(term))) }))
    .filter(({ run, unknown }) => unknown.size > 0 || (run.words.length > 1 && run.words.some(isSingleKanji)));
  const unusual = await unusualOf(
    db,
    asked.filter(({ unknown }) => unknown.size === 0).map(({ run }) => run.text),
  );
  return asked.filter(({ run, unknown }) => unknown.size > 0 || unusual.has(run.text));
}

const isSingleKanji = ({ start, end, term }: Word): boolean => end - start === 1 && /^\p{sc=Han}/u.test(term);

interface Change {
  readonly before: string;
  readonly word: KnownWord;
  readonly after: string;
  /** The whole run as it would be. */
  readonly text: string;
  /** Right whatever stands beside it: nothing does, or single letters without sense become the word of their sound. */
  readonly sure: boolean;
}

/** What may be meant, likeliest first: the same sound, then one letter off, then nearly the same sound. */
function changesOf(run: Run, unknown: ReadonlySet<Word>, vocabulary: Vocabulary): Change[] {
  const own = new Set(run.words.map(({ term }) => term));
  const found = windowsOf(run, unknown).flatMap((window) =>
    candidatesOf(window, vocabulary)
      .filter(({ word }) => !own.has(word.term) && word.term !== window.text)
      .map(({ word, unlike }) => ({ word, unlike, window })),
  );
  return found
    .sort((a, b) => a.unlike - b.unlike || b.word.documents - a.word.documents)
    .slice(0, mostCandidates)
    .map(({ word, window, unlike }) => {
      const before = run.text.slice(0, window.from);
      const after = run.text.slice(window.to);
      const sure = word.documents > 0 && (!window.part || (unlike === 0 && window.broken));
      return { before, word, after, text: before + word.term + after, sure };
    });
}

interface Window {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Beside it stands more of the run, which a guess must fit. */
  readonly part: boolean;
  /** Not a word that is right as it is: letters may be wrong, not only the choice among words of one sound. */
  readonly broken: boolean;
  /** How its words sound, one by one. */
  readonly sounds: readonly string[];
}

/** Pieces of the run, from one word to the next, that hold a word in doubt. */
function windowsOf({ text, start, words }: Run, unknown: ReadonlySet<Word>): Window[] {
  const inDoubt = (word: Word) => unknown.has(word) || isSingleKanji(word);
  return words.flatMap((_, first) =>
    words.slice(first, first + mostTokens).flatMap((last, count) => {
      const inside = words.slice(first, first + count + 1);
      const [from, to] = [inside[0]!.start - start, last.end - start];
      if (to - from < 2 || !inside.some(inDoubt)) return [];
      const piece = text.slice(from, to);
      return [
        {
          ...{ text: piece, from, to, part: to - from < text.length },
          sounds: inside.map(({ reading }) => reading),
          broken: inside.every(inDoubt) && !isKnownWord(piece),
        },
      ];
    }),
  );
}

interface Candidate {
  readonly word: KnownWord;
  /** 0: sounds the same. */
  readonly unlike: number;
}

function candidatesOf(window: Window, vocabulary: Vocabulary): Candidate[] {
  const { text, sounds, broken } = window;
  const reading = sounds.join('');
  const same = [...vocabulary.sounding(reading), ...severalSounding(window, vocabulary)].map((word) => ({
    word,
    unlike: 0,
  }));
  if (!broken) return same;
  const size = text.length;
  const like = size >= 3 ? vocabulary.ofLength(size - 1, size + 1) : pairsLike(window, vocabulary);
  return [
    ...same,
    ...like.filter(({ term }) => oneEditApart(term, text)).map((word) => ({ word, unlike: 1 })),
    ...(reading.length >= 4 ? vocabulary.soundingNearly(reading) : [])
      .filter(({ term }) => /\p{sc=Han}/u.test(term) || !/\p{sc=Han}/u.test(text))
      .map((word) => ({ word, unlike: 2 })),
  ];
}

/** Several words that together sound like several written otherwise (町内回: 町内会). */
function severalSounding({ sounds }: Window, vocabulary: Vocabulary): KnownWord[] {
  const [several] = sounds.length > 1 ? vocabulary.heard(sounds.join('')) : [];
  if (!several || several.length === 1) return [];
  return [{ term: several.join(''), reading: sounds.join(''), documents: 0 }];
}

/** Of two letters one must stay; which word it is tell those beside them, else the sound of the wrong letter. */
function pairsLike({ text, sounds, part }: Window, vocabulary: Vocabulary): KnownWord[] {
  const [first, second] = sounds;
  if (part || !first || !second) return part ? vocabulary.ofLength(2, 2) : [];
  return vocabulary
    .ofLength(2, 2)
    .filter(({ term, reading }) =>
      term[1] === text[1] ? reading.startsWith(first) : term[0] === text[0] && reading.endsWith(second),
    );
}
