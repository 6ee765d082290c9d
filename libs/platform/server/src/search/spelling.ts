import { readingKey } from '@musubi/platform/model';
import { quoteLexeme } from './impact.js';
import type { PreparedQuery } from './prepared.js';
import type { SearchDb } from './search-types.js';
import { wordsWithPlaces } from './tokenizer.js';

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (char) => `\\${char}`);

/**
 * The query with each unknown word in the spelling of a known one: same reading (高令者 → 高齢者 is found by 高齢, しえん
 * by 支援), or one letter off in longer words. Null when nothing better is known.
 */
export async function didYouMean(db: SearchDb, query: PreparedQuery): Promise<string | null> {
  const unknown = query.units.filter((unit) => unit.documents === 0).map((unit) => unit.term);
  if (unknown.length === 0) return null;
  let text = query.parsed.plain;
  for (const term of unknown) {
    const better = await nearest(db, term);
    if (!better) return null;
    text = text.replace(term, await asWritten(db, better));
  }
  return text === query.parsed.plain ? null : text;
}

/** A term as people write it (ボランティア, not the folded ボランチア), taken from a document that has it. */
async function asWritten(db: SearchDb, term: string): Promise<string> {
  const [row] = await db.query<{ folded: string }>(
    'select left(folded, 2000) as folded from search_document where visible and tsv @@ $1::tsquery limit 1',
    [quoteLexeme(term)],
  );
  const word = wordsWithPlaces(row?.folded ?? '').find((each) => each.term === term);
  return word ? row!.folded.slice(word.start, word.end) : term;
}

async function nearest(db: SearchDb, term: string): Promise<string | null> {
  const reading = readingKey(term);
  const [same] = await db.query<{ term: string }>(
    `select term from search_term where reading = $1 and reading <> '' order by documents desc, term limit 1`,
    [reading],
  );
  if (same) return same.term;
  if (term.length < 3) return null;
  // One letter changed, missing or too much: candidates share the beginning or the end.
  const close = await db.query<{ term: string }>(
    `select term from search_term where char_length(term) between $1 - 1 and $1 + 1 and documents >= 2
       and (term like $2 || '%' or term like '%' || $3) order by documents desc, term limit 300`,
    [
      term.length,
      escapeLike(term.slice(0, Math.ceil(term.length / 2))),
      escapeLike(term.slice(-Math.floor(term.length / 2))),
    ],
  );
  return close.find((each) => oneEditApart(each.term, term))?.term ?? null;
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
