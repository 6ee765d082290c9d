import { searchKey } from '@musubi/platform/model';
import { strongPrefixes } from './impact.js';
import type { FilterGroup } from './lexemes.js';
import { type Bits, both, either, type Sample } from './sample.js';
import type { TermStatistics } from './statistics.js';
import type { Alternative, Synonyms } from './synonyms.js';
import { wordsOf } from './tokenizer.js';

/** A word, or something written by its sound alone (こうえん) or in part (見まもり), which may be any word that sounds like that. */
export type QueryTerm = string | Spoken;

export interface Spoken {
  readonly kana: string;
  /** What the dictionary makes of it. */
  readonly words: readonly string[];
  /** The dictionary knows it as one word. */
  readonly whole: boolean;
}

/** What was typed, taken apart. */
export interface ParsedText {
  /** Folded words and sentences without phrases' quotes and exclusions. */
  readonly plain: string;
  readonly terms: readonly QueryTerm[];
  /** Folded; each must be there letter for letter. */
  readonly phrases: readonly string[];
  /** What must not be there: a list of terms for each word that was left out. */
  readonly excluded: readonly (readonly QueryTerm[])[];
  /** Folded; none of them may be there letter for letter. */
  readonly excludedPhrases: readonly string[];
  /** The exclusions as they were typed. */
  readonly leftOut: string;
}

const longestText = 400;

/** A minus as keyboards have it; the one for Japanese writes the long vowel's sign, which begins no word. */
const minus = '(?<!\\S)[-－−‐–—ー]';
const pieces = new RegExp(
  `(${minus})?(?:「([^」]+)」|"([^"]+)"|“([^”]+)”)|${minus}(?=\\S*[\\p{L}\\p{N}])([^\\s「"“]+)`,
  'gu',
);

/** 「…」, "…" are phrases (their words count as well); a word or a phrase after a blank and a minus is left out. */
export function parseText(typed: string): ParsedText {
  const [phrases, excluded, excludedPhrases, leftOut]: string[][] = [[], [], [], []];
  const plain = typed.slice(0, longestText).replace(pieces, (piece: string, sign?: string, ...inner: unknown[]) => {
    const [word, phrase] = [inner[3], inner.slice(0, 3).find(Boolean)].map((text) => (text ? String(text) : ''));
    const found = word ? excluded! : sign ? excludedPhrases! : phrases!;
    found.push(searchKey(word || phrase!));
    if (!word && !sign) return ` ${phrase} `;
    leftOut!.push(piece);
    return ' ';
  });
  const key = searchKey(plain);
  const keys = (found: readonly string[] = []) => found.filter((each) => each !== '');
  return {
    plain: key,
    terms: queryTermsOf(key),
    phrases: keys(phrases),
    excluded: keys(excluded).map(queryTermsOf),
    excludedPhrases: keys(excludedPhrases),
    leftOut: leftOut!.join(' '),
  };
}

/** Kanji and kana in one word of few letters between blanks (見まもり). */
const mixedWord = /^(?=.*\p{sc=Han})(?=.*[\u3041-\u3096])[\p{sc=Han}\u3041-\u3096ー]{2,8}$/u;

/** Three kana or more between blanks. */
export const spoken = /(?<![^ ])[\u3041-\u3096\u30a1-\u30faー]{3,}(?![^ ])/gu;

function queryTermsOf(key: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  let from = 0;
  for (const { 0: kana, index } of key.matchAll(spoken)) {
    terms.push(...writtenTermsOf(key.slice(from, index)), spokenOf(kana));
    from = index + kana.length;
  }
  return [...terms, ...writtenTermsOf(key.slice(from))];
}

/** A word in kanji and kana may be one that is written with more kanji here (草とり: 草取り). */
function writtenTermsOf(text: string): QueryTerm[] {
  const words = text.split(' ');
  return words.some((word) => mixedWord.test(word))
    ? words.flatMap((word): QueryTerm[] => (mixedWord.test(word) ? [spokenOf(word)] : termsOf(word)))
    : termsOf(text);
}

const termsOf = (text: string): string[] => wordsOf(text).map(({ term }) => term);

function spokenOf(kana: string): Spoken {
  const words = wordsOf(kana);
  return {
    kana,
    words: words.map(({ term }) => term),
    whole: words.length === 1 && words[0]!.start === 0 && words[0]!.end === kana.length,
  };
}

/** What one term of the query is taken to mean. */
export interface Understood {
  readonly words: readonly string[];
  /** What else the first of the words may be. */
  readonly others: readonly Alternative[];
}

/**
 * What was written by sound is the likeliest word of that sound, and all others are other names of it; a word that
 * people of this town write in kana, or a loan word that they know, stays what it is.
 */
export function understood(term: QueryTerm, synonyms: Synonyms): Understood {
  if (typeof term === 'string') return { words: [term], others: [] };
  const having = (word: string) => synonyms.vocabulary.documentsWith(word);
  const own = term.whole ? having(term.words[0]!) : 0;
  const [likeliest, ...others] = heardAs(term, synonyms);
  if (!likeliest) return { words: term.words, others: [] };
  if (own === 0) return { words: likeliest, others };
  if (/^[\u30a1-\u30faー]/u.test(term.kana)) return { words: term.words, others: [] };
  return own >= Math.min(...likeliest.map(having))
    ? { words: term.words, others: [likeliest, ...others] }
    : { words: likeliest, others: [...others, term.words] };
}

/** A word of the dictionary is not taken for several others in a row, nor one that people write like this for another. */
const heardAs = (term: Spoken, synonyms: Synonyms): readonly Alternative[] =>
  (isWritten(term, synonyms) ? [] : synonyms.heard(term.kana)).filter(
    (words) => words.join() !== term.words.join() && (words.length === 1 || !term.whole),
  );

const isWritten = ({ kana, words, whole }: Spoken, { vocabulary }: Synonyms): boolean =>
  whole && mixedWord.test(kana) && vocabulary.documentsWith(words[0]!) > 0;

/** One word of the query with its other names and its share of the score. */
export interface Unit {
  readonly term: string;
  readonly weight: number;
  /** Single words that mean the same. */
  readonly same: readonly string[];
  /** Several words that together mean the same; the first is the rarest. */
  readonly together: readonly Alternative[];
  /** idf of the alternatives as a group, never above the word's own. */
  readonly groupIdf: number;
  /** idf of each entry of `same` and of `together`, likewise. */
  readonly sameIdfs: readonly number[];
  readonly togetherIdfs: readonly number[];
  /** Documents that hold the word or one of its other names, estimated. */
  readonly documents: number;
  /** Documents where the word itself is strong, one number for each of `strongPrefixes`; empty when not counted. */
  readonly strong: readonly number[];
  /** Documents of the sample with the word or one of its other names, and those of each of `strongPrefixes`. */
  readonly seen: Bits;
  readonly strongSeen: readonly Bits[];
}

export const rankRules = {
  /** An alternative against the word itself. */
  synonym: 0.5,
  /** Verbs and adjectives tell less than nouns. */
  inflected: 0.85,
  /** How much the share of the query that was found lifts the score. */
  coordination: 1,
  /** Bonus for letter pairs in common, as a share of the query's weight: kanji, katakana and figures anywhere … */
  letters: 0.6,
  /** … and all pairs within one passage. */
  passage: 1,
} as const;

const mostUnits = 24;
const mostAlternatives = 24;

export const idf = (documents: number, having: number): number =>
  Math.log(1 + (documents - Math.min(having, documents) + 0.5) / (having + 0.5));

/** All terms whose frequency the units need. */
export function termsOfInterest(meant: readonly Understood[], synonyms: Synonyms): string[] {
  const terms = meant.flatMap(({ words }) => words);
  const others = neighbours(terms, synonyms.longest).flatMap((each) => synonyms.of(each).flat());
  return [...new Set([...terms, ...others, ...meant.flatMap((each) => each.others.flat())])];
}

/** The query as units, heaviest first. */
export function unitsOf(
  meant: readonly Understood[],
  synonyms: Synonyms,
  { statistics, sample }: { statistics: TermStatistics; sample: Sample },
): Unit[] {
  const terms = meant.flatMap(({ words }) => words);
  const own = new Set(terms);
  const hosts = new Map<string, Alternative[]>([...own].map((term) => [term, []]));
  const having = (term: string) => statistics.documentsWith(term);
  for (const { words, others } of meant)
    hosts.get(words[0]!)?.push(...others.filter((entry) => entry.every((term) => !own.has(term) && having(term) > 0)));
  for (const words of neighbours(terms, synonyms.longest)) {
    const host = words.reduce((a, b) => (having(b) < having(a) ? b : a));
    const found = synonyms.of(words).filter((entry) => !entry.every((term) => own.has(term)));
    hosts.get(host)!.push(...found.filter((entry) => entry.every((term) => having(term) > 0)));
  }
  return [...hosts]
    .map(([term, alternatives]) => unitOf(term, alternatives, statistics, sample))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, mostUnits);
}

function unitOf(term: string, alternatives: readonly Alternative[], statistics: TermStatistics, sample: Sample): Unit {
  const having = (each: string) => statistics.documentsWith(each);
  const distinct = [...new Map(alternatives.map((entry) => [entry.join(' '), entry])).values()]
    .map((entry) => [...entry].sort((a, b) => having(a) - having(b)))
    .sort((a, b) => having(a[0]!) - having(b[0]!))
    .slice(0, mostAlternatives);
  const others = distinct.reduce((sum, entry) => sum + having(entry[0]!), 0);
  const inflected = /[\u3041-\u3096]$/u.test(term) ? rankRules.inflected : 1;
  const ownIdf = idf(statistics.documents, having(term));
  const single = distinct.filter((entry) => entry.length === 1);
  const together = distinct.filter((entry) => entry.length > 1);
  const limited = ([rarest]: Alternative) => Math.min(ownIdf, idf(statistics.documents, having(rarest!)));
  return {
    term,
    weight: ownIdf * inflected,
    same: single.map(([only]) => only!),
    together,
    groupIdf: Math.min(ownIdf, idf(statistics.documents, others)),
    sameIdfs: single.map(limited),
    togetherIdfs: together.map(limited),
    documents: having(term) + others,
    strong: statistics.strongWith(term),
    seen: distinct.map((entry) => entry.map(sample.having).reduce(both)).reduce(either, sample.having(term)),
    strongSeen: strongPrefixes.map((prefix) => sample.having(`${prefix}${term}`)),
  };
}

/** Lexemes besides the terms whose places in the sample matter to a query: where its words are strong, and its filters. */
export const lexemesOfInterest = (meant: readonly Understood[], groups: readonly FilterGroup[]): string[] => [
  ...meant.flatMap(({ words }) => words).flatMap((word) => strongPrefixes.map((prefix) => `${prefix}${word}`)),
  ...groups.flatMap((group) => group.lexemes),
];

/** Every run of up to `longest` neighbouring terms. */
function neighbours(terms: readonly string[], longest: number): string[][] {
  const runs: string[][] = [];
  for (let at = 0; at < terms.length; at++)
    for (let size = 1; size <= Math.min(longest, terms.length - at, 4); size++) runs.push(terms.slice(at, at + size));
  return runs;
}
