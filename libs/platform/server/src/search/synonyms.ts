import { readingKey } from '@musubi/platform/model';
import { civicSynonyms } from './civic-synonyms.js';
import type { SearchDb } from './search-types.js';
import { spelledAlike, writtenAlike } from './spelled-alike.js';
import { inDictionary, soundOf, wordsOf } from './tokenizer.js';
import { noVocabulary, Vocabulary, vocabularyOf } from './vocabulary.js';

/** Another way to say it: one term, or several that must all be there. */
export type Alternative = readonly string[];

export class Synonyms {
  private readonly groupsOf = new Map<string, Alternative[][]>();
  /** The groups with this term or these terms, as they were written. */
  private readonly writtenGroups = new Map<string, (readonly string[])[]>();
  /** Most terms one entry has. */
  readonly longest: number = 1;

  /** What words of the town sound like, for questions written by sound. */
  vocabulary: Vocabulary = noVocabulary;

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const entries = group.map((words) => wordsOf(words).map((word) => word.term)).filter((terms) => terms.length > 0);
      for (const entry of entries) {
        const key = entry.join(' ');
        this.groupsOf.set(key, [...(this.groupsOf.get(key) ?? []), entries]);
        this.longest = Math.max(this.longest, entry.length);
        this.writtenGroups.set(key, [...(this.writtenGroups.get(key) ?? []), group]);
      }
    }
  }

  /** Single terms that mean the same as this one. */
  termsLike(term: string): string[] {
    return this.of([term]).flatMap((entry) => (entry.length === 1 ? entry : []));
  }

  /** What is meant by something written by its sound: a word of the town, else one that has other names here, else several. */
  heard(kana: string): readonly Alternative[] {
    const town = this.vocabulary.heard(kana);
    if (town[0]?.length === 1) return town;
    const named = this.named.heard(kana).filter(([only, more]) => only !== undefined && more === undefined);
    return named.length > 0 ? named : town;
  }

  private names: Vocabulary | undefined;

  private get named(): Vocabulary {
    return (this.names ??= new Vocabulary(
      [...this.groupsOf.keys()]
        .filter((key) => !key.includes(' '))
        .map((term) => ({ term, reading: soundOfTerm(term), documents: 0 })),
    ));
  }

  /** Other ways to write this very word in the texts of the town; for kana the likeliest word of the sound. */
  spellingsOf(term: string): string[] {
    const alike = this.vocabulary.sounding(soundOfTerm(term)).map((word) => word.term);
    return spelledAlike(term, alike);
  }

  /** Other ways to write these very words, of any number of terms, among their other names: 子ども for 子供, not 児童. */
  spelledLike(terms: readonly string[]): Alternative[] {
    const key = terms.join(' ');
    const groups = this.writtenGroups.get(key) ?? [];
    const named = [...new Set(groups.flat())].map((name) => ({ name, terms: wordsOf(name).map(({ term }) => term) }));
    const found = new Set(named.filter((each) => each.terms.join(' ') === key));
    // Grows while it is gone through: 障害者 is like 障がい者, and that like 障碍者.
    for (const { name } of found) for (const each of named) if (writtenAlike(name, each.name)) found.add(each);
    return [...found].map((each) => each.terms).filter((entry) => entry.length > 0 && entry.join(' ') !== key);
  }

  /** What else these neighbouring terms may be called. */
  of(terms: readonly string[]): Alternative[] {
    const key = terms.join(' ');
    return (this.groupsOf.get(key) ?? []).flat().filter((entry) => entry.join(' ') !== key);
  }
}

const sounds = new Map<string, string>();

function soundOfTerm(term: string): string {
  let sound = sounds.get(term);
  if (sound === undefined) {
    sound = /^[\u30a1-\u30faー]+$/u.test(term) ? readingKey(term) : soundOf(inDictionary(term) ?? term);
    sounds.set(term, sound);
  }
  return sound;
}

const freshMs = 60_000;
const loaded = new WeakMap<SearchDb, { at: number; changes: string; synonyms: Synonyms }>();
let seed: Synonyms | undefined;

/** The list that comes with the program. */
export const seedSynonyms = (): Synonyms => (seed ??= new Synonyms(civicSynonyms));

/** The list that comes with the program, with what staff changed in `search_synonym`; at most one minute old. */
export async function synonymsOf(db: SearchDb): Promise<Synonyms> {
  const known = loaded.get(db);
  if (known && Date.now() - known.at < freshMs) return known.synonyms;
  const rows = await db.query<{ words: string[]; active: boolean }>('select words, active from search_synonym');
  const changes = JSON.stringify(rows);
  const synonyms = known?.changes === changes ? known.synonyms : new Synonyms(withChanges(rows));
  synonyms.vocabulary = await vocabularyOf(db);
  loaded.set(db, { at: Date.now(), changes, synonyms });
  return synonyms;
}

/** After a change in this process: the next search reads them anew. Other processes follow within a minute. */
export const forgetSynonyms = (db: SearchDb): void => void loaded.delete(db);

/** An inactive row takes its words out of every group that holds them all. */
function withChanges(rows: readonly { words: string[]; active: boolean }[]): (readonly string[])[] {
  const dropped = rows.filter((row) => !row.active).map((row) => new Set(row.words));
  const seeds = civicSynonyms.map((group) => {
    const out = dropped.filter((words) => [...words].every((word) => group.includes(word)));
    return group.filter((word) => !out.some((words) => words.has(word)));
  });
  return [...seeds, ...rows.filter((row) => row.active).map((row) => row.words)];
}
