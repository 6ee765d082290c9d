/** Progress on the terminal: one line a step, with the time it took. Node's own modules only. */
const begun = performance.now();

/** Runs `work` as a named step. What `work` answers (a short text) is printed behind the name. */
export async function step(name, work) {
  const start = performance.now();
  process.stdout.write(`  ${name} ... `);
  // Somebody who waits for half a minute wants to see that something moves.
  const moving = setInterval(() => process.stdout.write('. '), 5000);
  try {
    const note = await work();
    process.stdout.write(`${note ?? 'done'} (${seconds(performance.now() - start)})\n`);
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  } finally {
    clearInterval(moving);
  }
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
export const sinceStart = () => seconds(performance.now() - begun);

/** A problem the person can solve: printed as it is, without a stack. */
export class PlainError extends Error {}
