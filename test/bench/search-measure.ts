import { type Db, type SearchDocument, SearchEngine, SearchIndex } from '@musubi/platform/server';
import { processorOf } from './cpu.js';
import { metric, percentile } from './report.js';
import { filtersOf, postingOf, questionsOf } from './search-town.js';

type Row = Record<string, string | number>;

/** What one town gave: a row for each kind of question, and one for the whole. */
export interface Measured {
  readonly postings: number;
  readonly kinds: readonly Row[];
  readonly whole: Row;
}

/** `100k`, `1m`: part of the figures' names. */
export const nameOf = (size: number): string =>
  size % 1_000_000 === 0 ? `${size / 1_000_000}m` : size % 1000 === 0 ? `${size / 1000}k` : String(size);

const steps = ['page', 'next', 'facets', 'suggest', 'plain'] as const;
type Step = (typeof steps)[number];
/** Of each step: milliseconds by the clock, and of processor. */
type Times = Record<Step, { clock: number[]; busy: number[] }>;
const noTimes = (): Times =>
  Object.fromEntries(steps.map((step) => [step, { clock: [] as number[], busy: [] as number[] }])) as Times;

const shown = (values: readonly number[], share: number): string => percentile(values, share).toFixed(0);

/** Asks everything, prints the figures, and gives them as rows. */
export async function measure(db: Db, size: number, asked: { questions: number; exact: number }): Promise<Measured> {
  const name = nameOf(size);
  const kinds: Row[] = [];
  const all = noTimes();
  for (const [kind, texts] of Object.entries(questionsOf(asked.questions))) {
    const times = await askAll(db, texts);
    for (const step of steps) {
      all[step].clock.push(...times[step].clock);
      all[step].busy.push(...times[step].busy);
    }
    const exact = asked.exact > 0 ? await likeness(db, texts.slice(0, asked.exact)) : null;
    for (const step of steps) report(`search.${kind}.${step}`, name, times[step]);
    if (exact) metric(`search.${kind}.overlap@10@${name}`, exact.overlap, 3);
    kinds.push({ question: kind, ...rowOf(times), ...(exact ? { 'overlap@10': exact.overlap.toFixed(2) } : {}) });
  }
  return { postings: size, kinds, whole: await wholeOf(db, size, all) };
}

function report(what: string, town: string, { clock, busy }: { clock: number[]; busy: number[] }): void {
  metric(`${what}.cpu.p50ms@${town}`, percentile(busy, 0.5), 1);
  metric(`${what}.cpu.p95ms@${town}`, percentile(busy, 0.95), 1);
  metric(`${what}.p95ms@${town}`, percentile(clock, 0.95), 1);
}

const rowOf = (times: Times): Row => ({
  'page cpu p50': shown(times.page.busy, 0.5),
  'page cpu p95': shown(times.page.busy, 0.95),
  'next cpu p95': shown(times.next.busy, 0.95),
  'facets cpu p95': shown(times.facets.busy, 0.95),
  'page p50': shown(times.page.clock, 0.5),
  'page p95': shown(times.page.clock, 0.95),
  'next p95': shown(times.next.clock, 0.95),
  'facets p95': shown(times.facets.clock, 0.95),
});

async function wholeOf(db: Db, size: number, all: Times): Promise<Row> {
  const name = nameOf(size);
  for (const step of steps) report(`search.${step}`, name, all[step]);
  // The names that are asked for elsewhere.
  metric(`search.p95ms@${name}`, percentile(all.page.clock, 0.95), 1);
  metric(`search.cpu.p95ms@${name}`, percentile(all.page.busy, 0.95), 1);
  const ratio = percentile(all.page.busy, 0.5) / percentile(all.plain.busy, 0.5);
  metric(`search.ratio@${name}`, ratio, 1);
  const rate = await insertRate(db, size);
  metric(`search.insert.docs/s@${name}`, rate, 0);
  const sizes = await sizesOf(db);
  for (const [what, bytes] of Object.entries(sizes)) metric(`search.${what}.mb@${name}`, bytes / 2 ** 20, 0);
  return {
    'suggest cpu p95': shown(all.suggest.busy, 0.95),
    'suggest p95': shown(all.suggest.clock, 0.95),
    'plain list cpu p50': percentile(all.plain.busy, 0.5).toFixed(1),
    'page / plain': ratio.toFixed(1),
    'insert/s': Math.round(rate),
    ...Object.fromEntries(Object.entries(sizes).map(([what, bytes]) => [`${what} MB`, Math.round(bytes / 2 ** 20)])),
  };
}

/** Every question once to warm up, then measured: first page, next page, facets, suggestions, and a plain list beside. */
async function askAll(db: Db, texts: readonly string[]): Promise<Times> {
  const engine = new SearchEngine(db);
  const times = noTimes();
  const busy = await processorOf(db);
  const timed = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    const before = busy();
    const start = performance.now();
    const result = await work();
    times[step].clock.push(performance.now() - start);
    times[step].busy.push(busy() - before);
    return result;
  };
  for (const [at, text] of texts.entries()) {
    const request = { text, filters: filtersOf(at), first: 20 };
    await engine.search(request);
    const page = await timed('page', () => engine.search(request));
    await timed('suggest', () => engine.suggest(text.slice(0, 2), 8));
    if (page.cursor) await timed('next', () => engine.search({ ...request, after: page.cursor }));
    await timed('facets', () => engine.facets(request));
    await timed('plain', () => db.query(plain));
  }
  return times;
}

/** What any list costs here: the newest twenty, by an index. */
const plain = `select id, title, left(body, 4000) as body from search_document where visible order by published_at desc, id limit 20`;

/** Share of the first ten of the answer that scores every document that the budgeted one has as well. */
async function likeness(db: Db, texts: readonly string[]): Promise<{ overlap: number }> {
  const [engine, exhaustive] = [new SearchEngine(db), new SearchEngine(db, Infinity)];
  const shares: number[] = [];
  for (const [at, text] of texts.entries()) {
    const request = { text, filters: filtersOf(at), first: 10 };
    const best = (await exhaustive.search(request)).hits.map((hit) => hit.subjectId);
    const found = new Set((await engine.search(request)).hits.map((hit) => hit.subjectId));
    if (best.length > 0) shares.push(best.filter((id) => found.has(id)).length / best.length);
  }
  return { overlap: shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length) };
}

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

async function sizesOf(db: Db): Promise<Record<'table' | 'words' | 'sample', number>> {
  const row = await db.one<Record<'table' | 'words' | 'sample', string>>(
    `select pg_table_size('search_document') as table, pg_relation_size('search_document_words_0') + pg_relation_size('search_document_words_1') as words,
       pg_relation_size('search_document_sample') as sample`,
  );
  return { table: Number(row?.table), words: Number(row?.words), sample: Number(row?.sample) };
}
