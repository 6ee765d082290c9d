/** A whole-number program for the solver. */
export interface SolverTask {
  /** In the CPLEX LP format; every variable stands in the objective, whose order is the order of `values`. */
  readonly program: string;
  /** How many different answers are wanted, the best first. 1 unless said. */
  readonly answers?: number;
  /**
   * The first so many variables, all yes-or-no, tell answers apart: a further answer never says yes to everything an
   * earlier one said yes to.
   */
  readonly choices?: number;
  /** For each answer; what was found until then is answered, with its gap. */
  readonly seconds: number;
}

export interface SolverAnswer {
  readonly cost: number;
  /** No answer costs less than this: equal to `cost` when it is proved to be the best. */
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
function solve(highs, { program, answers = 1, choices = 0, seconds }) {
  return highs.withModel({ format: 'lp', data: program }, (model) => {
    model.options.set({ ...set, time_limit: seconds });
    const found = [];
    while (found.length < answers) {
      model.zeroAllClocks();
      model.run();
      const values = model.getSolution().colValue;
      if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible || !values) break;
      const proved = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const cost = model.getObjectiveValue();
      found.push({ cost, bound: proved ? cost : model.info.get('mip_dual_bound'), proved, values: [...values] });
      const chosen = [...values].slice(0, choices).flatMap((value, at) => (value > 0.5 ? [at] : []));
      if (chosen.length === 0) break;
      model.addRow(-highs.infinity, chosen.length - 1, { indices: chosen, values: chosen.map(() => 1) });
    }
    return found;
  });
}
parentPort.on('message', async ({ id, task }) => {
  try {
    parentPort.postMessage({ id, answers: solve(await ready, task) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error && error.message) });
  }
});
`;
