/** A whole-number program for the solver. */
export interface SolverTask {
  /** In the CPLEX LP format; every variable stands in the objective, whose order is the order of `values`. */
  readonly program: string;
  /** After these the best found so far is answered, with its bound. */
  readonly seconds: number;
}

export interface SolverAnswer {
  readonly cost: number;
  /** No answer costs less than this (in a search for the most: more); equal to `cost` when that is proved. */
  readonly bound: number;
  readonly proved: boolean;
  readonly values: readonly number[];
}

/**
 * What the thread runs. A text, because a thread starts from a file or a text, and the file would lie elsewhere in a
 * bundle, under the loader of the tools and in tests.
 */
export const solverThread = `
const { parentPort, workerData } = require('node:worker_threads');
const ready = require(workerData.highs)();
const set = {
  output_flag: false, mip_rel_gap: 0, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9,
};
function solve(highs, { program, seconds }) {
  return highs.withModel({ format: 'lp', data: program }, (model) => {
    model.options.set({ ...set, time_limit: seconds });
    model.run();
    if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) return null;
    const proved = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const cost = model.getObjectiveValue();
    const bound = proved ? cost : model.info.get('mip_dual_bound');
    return { cost, bound, proved, values: [...model.getSolution().colValue] };
  });
}
parentPort.on('message', async ({ id, task }) => {
  try {
    parentPort.postMessage({ id, answer: solve(await ready, task) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error && error.message) });
  }
});
`;
