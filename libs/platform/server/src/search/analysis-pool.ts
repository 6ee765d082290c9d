import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type AnalysedText, type Analysis, analysed } from './analysis.js';
import type { AnalysisTask } from './analysis-worker.js';
import type { Averages } from './impact.js';

/** Each thread unpacks the dictionary (half a second, some 100 MB): worth it for a good many texts only. */
const worthThreads = 1_000;
const mostThreads = Math.min(4, availableParallelism());
const idleMs = 10_000;

interface Waiting {
  readonly task: AnalysisTask;
  readonly resolve: (done: Analysis[]) => void;
}
interface Answer {
  readonly id: number;
  readonly done: Analysis[];
}

/** From sources the thread runs sources, from the bundle its own entry (tools/build/server.mjs). */
const entry = () =>
  import.meta.url.endsWith('.ts')
    ? new URL('./analysis-worker.ts', import.meta.url)
    : new URL('../search-worker/main.js', import.meta.url);

/** Threads that take texts apart, started when much is to be done and let go soon after. */
class AnalysisPool {
  private readonly threads: Worker[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;
  private broken = false;
  private idle: NodeJS.Timeout | undefined;

  run(texts: readonly AnalysedText[], averages: Averages): Promise<Analysis[]> {
    if (this.broken) return later(() => texts.map((text) => analysed(text, averages)));
    if (this.threads.length < mostThreads) this.start();
    clearTimeout(this.idle);
    const task = { id: this.next++, texts, averages };
    return new Promise((resolve) => {
      this.waiting.set(task.id, { task, resolve });
      this.threads[task.id % this.threads.length]?.postMessage(task);
    });
  }

  private start(): void {
    const thread = new Worker(entry());
    thread.unref();
    thread.on('message', ({ id, done }: Answer) => this.settle(id, done));
    // Where threads cannot run (no memory, a test runner without them) the work is done here.
    thread.on('error', () => this.giveUp());
    this.threads.push(thread);
  }

  private settle(id: number, done: Analysis[]): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.resolve(done);
    if (this.waiting.size === 0) this.idle = setTimeout(() => this.stop(), idleMs).unref();
  }

  private giveUp(): void {
    if (this.broken) return;
    this.broken = true;
    this.stop();
    for (const { task, resolve } of this.waiting.values())
      void later(() => task.texts.map((text) => analysed(text, task.averages))).then(resolve);
    this.waiting.clear();
  }

  private stop(): void {
    for (const thread of this.threads.splice(0)) void thread.terminate();
  }
}

/** Lets other requests of this process have their turn first. */
async function later<T>(work: () => T): Promise<T> {
  await new Promise((resolve) => setImmediate(resolve));
  return work();
}

const pool = new AnalysisPool();

/**
 * Takes texts apart, batch by batch in order, a few batches ahead of who uses them: in threads when there are many
 * texts, else here.
 */
export async function* analysedInBatches<T>(
  batches: readonly (readonly T[])[],
  textOf: (item: T) => AnalysedText,
  averages: Averages,
): AsyncGenerator<{ items: readonly T[]; analyses: Analysis[] }> {
  const total = batches.reduce((sum, batch) => sum + batch.length, 0);
  const threads = total >= worthThreads;
  const begin = (batch: readonly T[] | undefined) => {
    const texts = batch?.map(textOf) ?? [];
    return threads ? pool.run(texts, averages) : later(() => texts.map((text) => analysed(text, averages)));
  };
  const ahead = threads ? mostThreads * 2 : 1;
  const running = batches.slice(0, ahead).map(begin);
  for (const [at, items] of batches.entries()) {
    const analyses = await running[at]!;
    if (at + ahead < batches.length) running.push(begin(batches[at + ahead]));
    yield { items, analyses };
  }
}
