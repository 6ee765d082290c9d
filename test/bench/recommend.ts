import { parseArgs } from 'node:util';
import { PostingRows, PrepareMatchKeys, PrepareMatchWords, Recommendations } from '@musubi/matching/server';
import { Config } from '@musubi/platform/server';
import { createApi } from '../../apps/api/src/app.module.js';
import { contexts } from '../../apps/api/src/contexts.js';
import { processorOf } from './cpu.js';
import { benchDatabase } from './database.js';
import { buildTown } from './recommend-town.js';
import { metric, percentile, table } from './report.js';

const warmUp = 20;

/**
 * Recommendations in a large town, through the program itself: `--count N` postings (1,000,000) of a twentieth as many
 * organisations; `--asked N` needs (200) are asked once each, after some others to warm up; `--keep` leaves the town for
 * the next run with the same count, which then begins at once.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '1000000' },
      asked: { type: 'string', default: '200' },
      keep: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.count);
  const { db, url, close } = await benchDatabase(`bench_recommend_${count}`, { keep: values.keep });
  const app = await createApi({
    contexts,
    config: Config.from({ NODE_ENV: 'test', DATABASE_URL: url, DATABASE_SCHEMA: 'musubi', LOG_LEVEL: 'silent' }),
  });
  try {
    await app.init();
    if (!(await db.one('select id from posting limit 1'))) {
      await buildTown(db, count);
      await app.get(PrepareMatchWords).run();
      await app.get(PrepareMatchKeys).run();
      await db.query('vacuum analyze');
    }
    // Of a town that was kept: what changed since.
    await app.get(PrepareMatchKeys).run();
    const postings = app.get(PostingRows);
    const recommendations = app.get(Recommendations);
    const ids = await someNeeds(db, Number(values.asked) + warmUp);
    const ask = async (id: string) => {
      const row = await postings.asked(id);
      await recommendations.organisationsFor(row!, 5);
    };
    await timed(ids.slice(0, warmUp), ask, () => 0);
    const processor = await processorOf(db);
    const partners = await timed(ids.slice(warmUp), ask, processor);
    const answers = await timed(
      ids.slice(0, warmUp * 2),
      async (id) => {
        await recommendations.postingsFor((await postings.asked(id))!, 5);
      },
      processor,
    );
    report(count, partners, answers);
  } finally {
    await app.close();
    await close();
  }
}

/** Needs from all over the town, always others first asked. */
async function someNeeds(db: { query<R>(sql: string, params?: unknown[]): Promise<R[]> }, count: number) {
  const rows = await db.query<{ id: string }>(
    `select id from (select id from posting where kind = 'need' limit 200000) as each order by md5(id::text) limit $1`,
    [count],
  );
  return rows.map((row) => row.id);
}

interface Times {
  /** Milliseconds by the clock. */
  readonly clock: readonly number[];
  /** Milliseconds of processor, of the program and of its database connections: what it costs when others are busy too. */
  readonly processor: readonly number[];
}

async function timed(
  ids: readonly string[],
  ask: (id: string) => Promise<void>,
  processor: () => number,
): Promise<Times> {
  const times: { clock: number[]; processor: number[] } = { clock: [], processor: [] };
  for (const id of ids) {
    const [start, used] = [performance.now(), processor()];
    await ask(id);
    times.clock.push(performance.now() - start);
    times.processor.push(processor() - used);
  }
  return times;
}

function report(count: number, partners: Times, answers: Times): void {
  const name =
    count % 1_000_000 === 0 ? `${count / 1_000_000}m` : count % 1000 === 0 ? `${count / 1000}k` : String(count);
  table([rowOf('organisations for a need', count, partners), rowOf('resources for a need', count, answers)]);
  metric(`recommend.p50ms@${name}`, percentile(partners.clock, 0.5), 1);
  metric(`recommend.p95ms@${name}`, percentile(partners.clock, 0.95), 1);
  metric(`recommend.processor.p50ms@${name}`, percentile(partners.processor, 0.5), 1);
  metric(`recommend.processor.p95ms@${name}`, percentile(partners.processor, 0.95), 1);
}

function rowOf(asked: string, postings: number, { clock, processor }: Times) {
  const ms = (list: readonly number[], share: number) => percentile(list, share).toFixed(1);
  return {
    ...{ asked, postings, 'p50 ms': ms(clock, 0.5), 'p95 ms': ms(clock, 0.95) },
    ...{ 'processor p50': ms(processor, 0.5), 'processor p95': ms(processor, 0.95) },
  };
}
