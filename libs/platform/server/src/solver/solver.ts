import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type SolverAnswer, type SolverTask, solverThread } from './solver-thread.js';

interface Reply {
  readonly id: number;
  readonly answer?: SolverAnswer | null;
  readonly error?: string;
}

interface Waiting {
  readonly done: (answer: SolverAnswer | null) => void;
  readonly failed: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Past its own time limit the solver gets this long before its thread is ended. */
const graceMs = 3_000;

/** Exact optimisation (HiGHS), in a thread of its own: requests go on while it thinks. */
@Injectable()
export class Solver implements OnApplicationShutdown {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** The best answer; null when the program has none, or none was found in time. */
  solve(task: SolverTask): Promise<SolverAnswer | null> {
    const thread = this.started();
    const id = (this.lastId += 1);
    // Tasks of one thread wait for each other, so the limit counts from all that is before it.
    const limit = (this.waiting.size + 1) * (task.seconds * 1_000 + graceMs);
    return new Promise((done, failed) => {
      const timer = setTimeout(() => this.end(new Error('the solver did not answer in time')), limit);
      this.waiting.set(id, { done, failed, timer });
      thread.ref();
      thread.postMessage({ id, task });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    const { thread } = this;
    this.end(new Error('the program is ending'));
    await thread?.terminate();
  }

  private started(): Worker {
    if (this.thread) return this.thread;
    const highs = createRequire(import.meta.url).resolve('highs');
    const thread = new Worker(solverThread, { eval: true, workerData: { highs }, execArgv: [] });
    thread.on('message', (reply: Reply) => this.take(reply));
    thread.on('error', (error) => this.thread === thread && this.end(error));
    // An idle solver keeps no program alive.
    thread.unref();
    return (this.thread = thread);
  }

  private take({ id, answer, error }: Reply): void {
    const task = this.waiting.get(id);
    if (!task) return;
    this.waiting.delete(id);
    clearTimeout(task.timer);
    if (this.waiting.size === 0) this.thread?.unref();
    if (error === undefined) task.done(answer ?? null);
    else task.failed(new Error(`the solver failed: ${error}`));
  }

  /** Gives up the thread and all that waits for it; the next task starts a new one. */
  private end(error: Error): void {
    const { thread } = this;
    this.thread = null;
    for (const { failed, timer } of this.waiting.values()) {
      clearTimeout(timer);
      failed(error);
    }
    this.waiting.clear();
    void thread?.terminate();
  }
}
