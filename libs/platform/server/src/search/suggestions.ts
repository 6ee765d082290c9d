import { readingKey, searchKey } from '@musubi/platform/model';
import { asked } from './halves.js';
import type { SearchDb, SearchKind } from './search-types.js';
import { asWritten } from './written.js';

/** What may be meant by the letters typed so far. */
export interface Suggestion {
  /** What to search for, or the title of what was found. */
  readonly text: string;
  /** word: a known word; question: what others often ask; else the kind of the thing itself. */
  readonly kind: SearchKind | 'word' | 'question';
  /** Of a thing: its id; null for words and questions. */
  readonly subjectId: string | null;
  readonly path: string | null;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (char) => `\\${char}`);
/** Candidates under one beginning; the index gives them in order of the alphabet, the best of them are kept. */
const looked = 300;
/** A question is shown to others only when it was asked this often, on several days. */
const askedOften = 5;
const askedDays = 3;

/**
 * Names, titles, frequent questions and words that begin like what is typed, by letters or by sound (こうえん → 公園).
 * Four looks into B-trees, in one statement.
 */
export async function suggestionsFor(
  db: SearchDb,
  typed: string,
  { limit, kinds }: { limit: number; kinds: readonly SearchKind[] },
): Promise<Suggestion[]> {
  // A half-typed syllable of a Japanese keyboard (こうえn) is not part of the sound yet.
  const text = typed.replace(/(?<=[\u3041-\u30fc])[a-zａ-ｚ]{1,2}$/iu, '');
  const key = searchKey(text);
  if (key === '') return [];
  const last = key.slice(key.lastIndexOf(' ') + 1);
  const head = key.slice(0, key.length - last.length);
  const sound = (part: string) => (/^[\u3041-\u30fcー ]+$/u.test(part) ? `${escapeLike(readingKey(part))}%` : null);
  const values = [`${escapeLike(key)}%`, sound(key), `${escapeLike(last)}%`, sound(last), key, limit, kinds];
  const rows = await asked<Suggestion>(db, { sql: statement, values });
  const texts = new Set(['']);
  const shown: Suggestion[] = [];
  for (const row of rows) {
    const text = row.kind === 'word' ? head + (await asWritten(db, row.text)) : row.text;
    // What is typed already is no offer, but the thing of that name is.
    if (texts.has(text) || (row.kind === 'word' && text === key)) continue;
    texts.add(text);
    shown.push({ ...row, text });
  }
  return shown;
}

const titles = (where: string) => `select title, kind, subject_id, path from search_document
  where visible and ${where} and ($7::text[] = '{}' or kind = any($7::text[])) limit ${looked}`;

const statement = `
  with things as (
    select distinct on (title) title as text, kind, subject_id as "subjectId", path
    from ((${titles('title_key like $1')}) union all (${titles('title_reading like $2')})) as found
    order by title, kind
  ), words as (
    select distinct on (term) term as text, documents
    from ((select term, documents from search_term where term like $3 and documents >= 2 limit ${looked})
          union all (select term, documents from search_term where reading like $4 and documents >= 2 limit ${looked})) as found
    where char_length(term) >= 2 and term <> $5
  ), questions as (
    select text, asked from search_question where (key like $1 or reading like $2)
      and asked >= ${askedOften} and days >= ${askedDays} limit ${looked}
  )
  (select text, 'question' as kind, null::uuid as "subjectId", null as path from questions order by asked desc limit 3)
  union all
  (select text, 'word', null, null from words order by documents desc, text limit 4)
  union all
  (select text, kind, "subjectId", path from things order by (kind = 'organisation') desc, char_length(text), text limit $6)
  limit $6 + 3`;
