import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { type Db, refreshStatistics, SearchIndex } from '@musubi/platform/server';
import { benchDatabase } from './database.js';
import { dropWordIndexes } from './word-indexes.js';
import { metric, table } from './report.js';
import { growthPlot } from './search-growth.js';
import { type Measured, measure, nameOf } from './search-measure.js';
import { postingOf } from './search-town.js';

/**
 * Search in large towns of 10,000, 100,000, … `--count N` (1,000,000) postings. Texts go in through `SearchIndex`,
 * questions through `SearchEngine`. `--questions N` of each kind (40), `--exact N` of them compared with the answer
 * that scores every document (8; takes seconds each). Each town is a database of its own; `--keep` leaves them, and
 * the next run with `--keep` measures at once. `--only` measures the largest alone; `--plot FILE` draws the growth.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '1000000' },
      questions: { type: 'string', default: '40' },
      exact: { type: 'string', default: '8' },
      keep: { type: 'boolean', default: false },
      only: { type: 'boolean', default: false },
      plot: { type: 'string' },
    },
  });
  const asked = { questions: Number(values.questions), exact: Number(values.exact) };
  const measured: Measured[] = [];
  const sizes = stagesOf(Number(values.count));
  for (const size of values.only ? sizes.slice(-1) : sizes)
    measured.push(await town(size, values.keep, (db) => measure(db, size, asked)));
  table(measured.flatMap((each) => each.kinds.map((kind) => ({ postings: each.postings, ...kind }))));
  table(measured.map((each) => ({ postings: each.postings, ...each.whole })));
  if (values.plot) writeFileSync(values.plot, growthPlot(measured));
}

async function town<T>(size: number, keep: boolean, work: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = await benchDatabase(`bench_search_${nameOf(size)}`, { keep });
  try {
    const row = await db.one<{ count: string }>('select count(*) from search_document');
    await grow(db, Number(row?.count ?? 0), size);
    return await work(db);
  } finally {
    await close();
  }
}

const stagesOf = (count: number): number[] => [...[10_000, 100_000, 1_000_000].filter((each) => each < count), count];

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
  const indexes = await dropWordIndexes(db);
  for (let at = from; at < to; at += portion) {
    const size = Math.min(portion, to - at);
    await index.putMany(Array.from({ length: size }, (_, next) => postingOf(at + next)));
    if ((at / portion) % 10 === 0)
      console.error(`${at + size} postings, ${Math.round((performance.now() - start) / 1000)} s`);
  }
  metric(`search.load.docs/s@${nameOf(to)}`, ((to - from) / (performance.now() - start)) * 1000, 0);
  const built = performance.now();
  for (const index of indexes) await db.query(index);
  metric(`search.index.build.s@${nameOf(to)}`, (performance.now() - built) / 1000, 1);
  const counted = performance.now();
  await refreshStatistics(db, new Date());
  metric(`search.statistics.s@${nameOf(to)}`, (performance.now() - counted) / 1000, 1);
  await db.query('vacuum analyze search_document');
}
