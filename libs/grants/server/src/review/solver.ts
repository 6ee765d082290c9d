import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';

export interface Solution {
  readonly status: 'optimal' | 'infeasible' | 'unfinished';
  /** Column name → value; empty unless there is a solution. */
  readonly columns: ReadonlyMap<string, number>;
}

interface Answer {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
}

/** Solving blocks its thread, so it has one of its own: the solver is loaded there, and gone with it. */
const thread = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.solver)
    .then(({ default: load }) => load())
    .then((highs) => parentPort.postMessage(highs.solve(workerData.program, workerData.options)));
`;

const longestSeconds = 30;

/** Solves mixed-integer programs in CPLEX LP text to the optimum (HiGHS), off the thread that answers requests. */
@Injectable()
export class Solver {
  async solve(program: string): Promise<Solution> {
    const solver = pathToFileURL(
      createRequire(import.meta.url)
        .resolve('highs')
        .replace(/\.js$/, '.mjs'),
    ).href;
    const options = { mip_rel_gap: 0, time_limit: longestSeconds, output_flag: false };
    const worker = new Worker(thread, { eval: true, workerData: { solver, program, options } });
    try {
      const answer = await new Promise<Answer>((done, failed) => {
        worker.once('message', done);
        worker.once('error', failed);
        worker.once('exit', (code) => failed(new Error(`the solver ended (code ${code})`)));
      });
      return solutionOf(answer);
    } finally {
      await worker.terminate();
    }
  }
}

function solutionOf({ Status, Columns }: Answer): Solution {
  const optimal = Status === 'Optimal';
  return {
    status: optimal ? 'optimal' : Status === 'Time limit reached' ? 'unfinished' : 'infeasible',
    columns: new Map(optimal ? Object.entries(Columns).map(([name, { Primal }]) => [name, Primal ?? 0]) : []),
  };
}
