import { parseArgs } from 'node:util';
import { type Db, refreshStatistics, type SearchDocument, SearchEngine, SearchIndex } from '@musubi/platform/server';
import { benchDatabase } from './database.js';
import { processorOf } from './cpu.js';
import { metric, percentile, table } from './report.js';
import { filtersOf, postingOf, questionsOf } from './search-town.js';

/**
 * Search in a large town: `--count N` postings (1,000,000), measured at 10,000, 100,000, … on the way there. Texts go in
 * through `SearchIndex`, questions through `SearchEngine`. `--questions N` of each kind (40).
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '1000000' },
      questions: { type: 'string', default: '40' },
      keep: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.count);
  const { db, close } = await benchDatabase('bench_search_speed', { keep: values.keep });
  try {
    const rows: Record<string, string | number>[] = [];
    let from = Number((await db.one<{ count: string }>('select count(*) from search_document'))?.count ?? 0);
    for (const size of stagesOf(count).filter((stage) => stage >= from)) {
      await grow(db, from, size);
      from = size;
      rows.push(await measure(db, size, Number(values.questions)));
    }
    table(rows);
  } finally {
    await close();
  }
}

const stagesOf = (count: number): number[] => [...[10_000, 100_000, 1_000_000].filter((each) => each < count), count];

const wordIndex =
  'create index search_document_words on search_document using gin (tsv) with (fastupdate = off) where visible';
const portion = 10_000;

/** Large steps build the index of words afterwards, as a restore does. */
export async function grow(db: Db, from: number, to: number): Promise<void> {
  if (to === from) return;
  const index = new SearchIndex(db);
  if (from === 0) {
    await index.putMany(Array.from({ length: 500 }, (_, at) => postingOf(at)));
    await refreshStatistics(db, new Date());
    await db.query('delete from search_document');
  }
  const start = performance.now();
  await db.query('drop index search_document_words');
  for (let at = from; at < to; at += portion) {
    const size = Math.min(portion, to - at);
    await index.putMany(Array.from({ length: size }, (_, next) => postingOf(at + next)));
    if ((at / portion) % 10 === 0)
      console.error(`${at + size} postings, ${Math.round((performance.now() - start) / 1000)} s`);
  }
  metric(`search.load.docs/s@${nameOf(to)}`, ((to - from) / (performance.now() - start)) * 1000, 0);
  const built = performance.now();
  await db.query(wordIndex);
  metric(`search.index.build.s@${nameOf(to)}`, (performance.now() - built) / 1000, 1);
  const counted = performance.now();
  await refreshStatistics(db, new Date());
  metric(`search.statistics.s@${nameOf(to)}`, (performance.now() - counted) / 1000, 1);
  await db.query('vacuum analyze search_document');
}

const nameOf = (size: number): string =>
  size % 1_000_000 === 0 ? `${size / 1_000_000}m` : size % 1000 === 0 ? `${size / 1000}k` : String(size);

export async function measure(db: Db, size: number, questions: number): Promise<Record<string, string | number>> {
  const engine = new SearchEngine(db);
  const asked = questionsOf(questions);
  const name = nameOf(size);
  const times: Record<string, number[]> = { page: [], next: [], facets: [], reference: [], busy: [], suggest: [] };
  const row: Record<string, string | number> = { postings: size };
  for (const [kind, texts] of Object.entries(asked)) {
    const own = await askAll(db, engine, texts);
    for (const [what, list] of Object.entries(own)) times[what]!.push(...list);
    row[`${kind} p95`] = percentile(own.page, 0.95).toFixed(1);
    metric(`search.${kind}.p95ms@${name}`, percentile(own.page, 0.95), 1);
  }
  metric(`search.p50ms@${name}`, percentile(times['page']!, 0.5), 1);
  metric(`search.p95ms@${name}`, percentile(times['page']!, 0.95), 1);
  metric(`search.next.p95ms@${name}`, percentile(times['next']!, 0.95), 1);
  metric(`search.facets.p95ms@${name}`, percentile(times['facets']!, 0.95), 1);
  metric(`search.cpu.p50ms@${name}`, percentile(times['busy']!, 0.5), 1);
  metric(`search.cpu.p95ms@${name}`, percentile(times['busy']!, 0.95), 1);
  metric(`search.suggest.p95ms@${name}`, percentile(times['suggest']!, 0.95), 1);
  metric(`search.reference.p95ms@${name}`, percentile(times['reference']!, 0.95), 1);
  const rate = await insertRate(db, size);
  metric(`search.insert.docs/s@${name}`, rate, 0);
  const sizes = await sizesOf(db);
  metric(`search.index.mb@${name}`, sizes.words, 0);
  metric(`search.table.mb@${name}`, sizes.table, 0);
  return {
    ...row,
    'all p50': percentile(times['page']!, 0.5).toFixed(1),
    'all p95': percentile(times['page']!, 0.95).toFixed(1),
    'cpu p50': percentile(times['busy']!, 0.5).toFixed(1),
    'cpu p95': percentile(times['busy']!, 0.95).toFixed(1),
    'suggest p95': percentile(times['suggest']!, 0.95).toFixed(1),
    'next p95': percentile(times['next']!, 0.95).toFixed(1),
    'facets p95': percentile(times['facets']!, 0.95).toFixed(1),
    'plain p95': percentile(times['reference']!, 0.95).toFixed(1),
    'insert/s': Math.round(rate),
    'table MB': Math.round(sizes.table),
    'words MB': Math.round(sizes.words),
  };
}

/** Every question once to warm up, then measured: first page, next page, facets, and a plain statement beside them. */
async function askAll(db: Db, engine: SearchEngine, texts: readonly string[]) {
  const times = {
    page: [] as number[],
    next: [] as number[],
    facets: [] as number[],
    reference: [] as number[],
    busy: [] as number[],
    suggest: [] as number[],
  };
  const busy = await processorOf(db);
  const timed = async <T>(list: number[], work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    list.push(performance.now() - start);
    return result;
  };
  for (const [at, text] of texts.entries()) {
    const request = { text, filters: filtersOf(at), first: 20 };
    await engine.search(request);
    const before = busy();
    const page = await timed(times.page, () => engine.search(request));
    times.busy.push(busy() - before);
    await timed(times.suggest, () => engine.suggest(text.slice(0, 2), 8));
    if (page.cursor) await timed(times.next, () => engine.search({ ...request, after: page.cursor }));
    await timed(times.facets, () => engine.facets(request));
    await timed(times.reference, () => db.query(plain));
  }
  return times;
}

/** What any list costs here: the newest twenty, by an index, in a transaction with as many round trips as a search. */
const plain = `select id, title, left(body, 4000) as body from search_document where visible order by published_at desc, id limit 20`;

/** Postings put one transaction each, as people publish them; taken out again. */
async function insertRate(db: Db, size: number): Promise<number> {
  const index = new SearchIndex(db);
  const added: SearchDocument[] = Array.from({ length: 200 }, (_, at) => postingOf(size + at));
  const start = performance.now();
  for (const document of added) await index.put(document);
  const rate = (added.length / (performance.now() - start)) * 1000;
  await db.query('delete from search_document where subject_id = any($1::uuid[])', [
    added.map((each) => each.subjectId),
  ]);
  return rate;
}

async function sizesOf(db: Db): Promise<{ table: number; words: number }> {
  const row = await db.one<{ whole: string; words: string }>(
    `select pg_table_size('search_document') as whole, pg_relation_size('search_document_words') as words`,
  );
  return { table: Number(row?.whole) / 2 ** 20, words: Number(row?.words) / 2 ** 20 };
}
