import { parentPort } from 'node:worker_threads';
import { type AnalysedText, analysed } from './analysis.js';
import type { Averages } from './impact.js';

/** What a thread is sent: some texts, and the mean lengths of the day. */
export interface AnalysisTask {
  readonly id: number;
  readonly texts: readonly AnalysedText[];
  readonly averages: Averages;
}

/** A thread with a dictionary of its own; see analysis-pool.ts. */
parentPort?.on('message', ({ id, texts, averages }: AnalysisTask) => {
  parentPort?.postMessage({ id, done: texts.map((text) => analysed(text, averages)) });
});
