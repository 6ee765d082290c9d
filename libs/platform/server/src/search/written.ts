import { asked, inEither } from './halves.js';
import { quoteLexeme } from './impact.js';
import { inPart } from './lexemes.js';
import type { SearchDb } from './search-types.js';
import { inDictionary, wordsWithPlaces } from './tokenizer.js';

const kept = new WeakMap<SearchDb, Map<string, string>>();
const mostKept = 5_000;
const has = 'tsv @@ $1::tsquery';

/** A term as people write it: 見守 is 見守り, ボランチア is ボランティア. Kana are looked up in a text of the town, once. */
export async function asWritten(db: SearchDb, term: string): Promise<string> {
  const inKanji = /^\p{sc=Han}/u.test(term) ? inDictionary(term) : null;
  if (inKanji !== null) return inKanji;
  const known = kept.get(db) ?? new Map<string, string>();
  kept.set(db, known);
  let written = known.get(term);
  if (written === undefined) {
    // Frequent words are in the part with an index of its own as well, whose lists are short.
    written = (await surfaceIn(db, term, `${inPart} and ${has}`)) ?? (await surfaceIn(db, term, inEither(has))) ?? term;
    if (known.size > mostKept) known.clear();
    known.set(term, written);
  }
  return written;
}

async function surfaceIn(db: SearchDb, term: string, found: string): Promise<string | null> {
  const [row] = await asked<{ folded: string }>(db, {
    sql: `select left(folded, 2000) as folded from search_document where visible and ${found} limit 1`,
    values: [quoteLexeme(term)],
  });
  const word = row && wordsWithPlaces(row.folded).find((each) => each.term === term);
  return word ? row.folded.slice(word.start, word.end) : null;
}
