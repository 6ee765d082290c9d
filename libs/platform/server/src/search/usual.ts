import { bigramsOf } from '@musubi/platform/model';
import { quoteLexeme } from './impact.js';
import { inEither } from './halves.js';
import type { SearchDb } from './search-types.js';
import { countedLive, pairStatisticsOf, statisticsOf } from './statistics.js';
import { wordsOf } from './tokenizer.js';

/**
 * Those of the texts (folded, a few letters long) that nobody of this town writes: in a small town looked for in its
 * documents, in a large one told by their letter pairs, so that no long list of documents is read.
 */
export async function unusualOf(db: SearchDb, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(texts)];
  if (asked.length === 0) return new Set();
  const { documents } = await statisticsOf(db, []);
  return documents > countedLive ? unusualPairs(db, asked) : unwritten(db, asked);
}

async function unusualPairs(db: SearchDb, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const pairsOf = new Map(texts.map((text) => [text, [...bigramsOf(text)]]));
  const { having } = await pairStatisticsOf(db, [...new Set([...pairsOf.values()].flat())]);
  return new Set(texts.filter((text) => pairsOf.get(text)!.some((pair) => !having.get(pair))));
}

async function unwritten(db: SearchDb, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const queries = texts.map((text) =>
    wordsOf(text)
      .map(({ term }) => quoteLexeme(term))
      .join(' & '),
  );
  const rows = await db.query<{ text: string }>(
    `select text from unnest($1::text[], $2::text[]) as asked(text, query)
     where query = '' or not exists (
       select 1 from search_document where visible and ${inEither('tsv @@ query::tsquery')} and position(text in folded) > 0)`,
    [texts, queries],
  );
  return new Set(rows.map(({ text }) => text));
}
