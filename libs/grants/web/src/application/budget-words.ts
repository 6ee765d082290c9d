import { lineAmount, readBudget } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';

/** The amount of a row as it is being typed; 0 while price or quantity is not a whole number. */
export function rowAmount(row: Values): bigint {
  const [line] = readBudget([{ organisationId: '', values: { lines: [row] } }], null).lines;
  return line ? lineAmount(line) : 0n;
}
