import { readingKey } from '@musubi/platform/model';
import { spelledAlike } from './spelled-alike.js';
import type { SearchDb } from './search-types.js';

/** A word of this town's texts. */
export interface KnownWord {
  readonly term: string;
  /** As `readingKey` has it. */
  readonly reading: string;
  readonly documents: number;
}

const longestSound = 16;
const mostPieces = 3;
/** Other words of the same sound, the most frequent first (こうえん: 公園, 講演). */
const mostAlike = 3;

/** The words people of this town write, with their sounds, in memory: what was heard or misspelt is looked up here. */
export class Vocabulary {
  private readonly terms = new Map<string, KnownWord>();
  private readonly sounds = new Map<string, KnownWord[]>();
  private readonly byLength = new Map<number, KnownWord[]>();
  private readonly bySound = new Map<number, KnownWord[]>();

  constructor(words: readonly KnownWord[]) {
    for (const word of [...words].sort((a, b) => b.documents - a.documents || (a.term < b.term ? -1 : 1))) {
      this.terms.set(word.term, word);
      add(this.sounds, word.reading, word);
      add(this.byLength, word.term.length, word);
      add(this.bySound, word.reading.length, word);
    }
  }

  documentsWith(term: string): number {
    return this.terms.get(term)?.documents ?? 0;
  }

  /** Words that sound like this, most frequent first. */
  sounding(reading: string): readonly KnownWord[] {
    return this.sounds.get(reading) ?? [];
  }

  /** Words written in so many letters. */
  ofLength(from: number, to: number): KnownWord[] {
    return Array.from({ length: to - from + 1 }, (_, at) => this.byLength.get(from + at) ?? []).flat();
  }

  /** Words that sound like this but for one kana. */
  soundingNearly(reading: string): KnownWord[] {
    return [-1, 0, 1]
      .flatMap((more) => this.bySound.get(reading.length + more) ?? [])
      .filter((word) => word.reading !== reading && oneEditApart(word.reading, reading));
  }

  /**
   * What somebody means who writes by sound alone: one word, the likeliest first (こうえん: 公園, 講演), else few words
   * in a row (かいぎしつ: 会議 室). Empty when nothing of this town sounds like that.
   */
  heard(kana: string): readonly (readonly string[])[] {
    const sound = readingKey(kana);
    if (/\p{sc=Han}/u.test(sound)) return this.respelled(sound).map((term) => [term]);
    if (sound.length < 2 || sound.length > longestSound) return [];
    const whole = this.sounding(sound).slice(0, mostAlike);
    if (whole.length > 0) return whole.map(({ term }) => [term]);
    const row = this.inRow(sound, mostPieces);
    return row ? [row.map(({ term }) => term)] : [];
  }

  /** Words that have the same kanji and more where this has kana (見マモリ: 見守). */
  private respelled(mixed: string): string[] {
    const kanji = [...mixed].filter((letter) => /\p{sc=Han}/u.test(letter));
    const sound = new RegExp(`^${mixed.replace(/\p{sc=Han}/gu, '.{1,5}')}$`, 'u');
    return [...this.terms.values()]
      .filter(({ term, reading }) => kanji.every((each) => term.includes(each)) && sound.test(reading))
      .filter(({ term }) => spelledAlike(kanji.join(''), [term]).length > 0)
      .slice(0, mostAlike)
      .map(({ term }) => term);
  }

  /** The fewest known words that together sound like this; of as few, those with the longest beginning. */
  private inRow(sound: string, pieces: number): readonly KnownWord[] | null {
    const [whole] = this.sounding(sound);
    if (whole || pieces === 1) return whole ? [whole] : null;
    const rows: (readonly KnownWord[])[] = [];
    for (let at = sound.length - 2; at >= 2; at--) {
      const [first] = this.sounding(sound.slice(0, at));
      const rest = first && this.inRow(sound.slice(at), pieces - 1);
      if (rest) rows.push([first, ...rest]);
    }
    return rows.sort((a, b) => a.length - b.length)[0] ?? null;
  }
}

function add<Key>(map: Map<Key, KnownWord[]>, key: Key, word: KnownWord): void {
  const words = map.get(key);
  if (words) words.push(word);
  else map.set(key, [word]);
}

/** Whether one letter changed, added or removed makes `a` of `b`. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

export const noVocabulary = new Vocabulary([]);

const freshMs = 60_000;
const loaded = new WeakMap<SearchDb, { at: number; counted: string; vocabulary: Vocabulary }>();

/** The words with readings of `search_term`: looked at once a minute, read again only when they were counted anew. */
export async function vocabularyOf(db: SearchDb): Promise<Vocabulary> {
  const known = loaded.get(db);
  if (known && Date.now() - known.at < freshMs) return known.vocabulary;
  const [corpus] = await db.query<{ counted: string }>(
    `select refreshed_at::text as counted from search_corpus where name = 'all'`,
  );
  const counted = corpus?.counted ?? '';
  const vocabulary = known?.counted === counted ? known.vocabulary : new Vocabulary(await wordsIn(db));
  loaded.set(db, { at: Date.now(), counted, vocabulary });
  return vocabulary;
}

/** In the order of the index, which leaves out the many words without a reading. */
const wordsIn = (db: SearchDb) =>
  db.query<KnownWord>(`select term, reading, documents from search_term where reading ~>~ ''`);

/** After a count in this process. */
export const forgetVocabulary = (db: SearchDb): void => void loaded.delete(db);
