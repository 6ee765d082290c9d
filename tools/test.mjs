/**
 * `npm test`: everything that must hold, from a fresh clone. `npm test -- api rules` runs only these parts.
 * The last line is `N passed, N failed`: every jest test and every check counts as one.
 */
import { fileURLToPath } from 'node:url';
import { checkNode, install } from './start/install.mjs';
import { PlainError, sinceStart, step } from './start/steps.mjs';

const parts = ['lint', 'types', 'queries', 'documents', 'unit', 'web', 'rules', 'api', 'journeys'];
const total = { passed: 0, failed: 0 };

async function main() {
  checkNode();
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const asked = process.argv.slice(2);
  const unknown = asked.filter((each) => !parts.includes(each));
  if (unknown.length > 0) throw new PlainError(`No such part: ${unknown.join(', ')}. There are: ${parts.join(' ')}`);
  await step('Packages', install);
  const { checks } = await import('./test/checks.mjs');
  const { runJest } = await import('./test/jest.mjs');
  const wanted = (part) => asked.length === 0 || asked.includes(part);
  add(await checks(['lint', 'types', 'queries', 'documents'].filter(wanted)));
  const suites = ['unit', 'web', 'rules', 'api'].filter(wanted);
  if (suites.length > 0) add(await runJest(suites));
  if (wanted('journeys')) add(await runJest(['journeys'], { built: true }));
  process.stdout.write(`\nAfter ${sinceStart()}:\n${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

main().catch((error) => {
  process.stderr.write(`\n${error instanceof PlainError ? error.message : error.stack}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed + 1} failed\n`);
  process.exitCode = 1;
});
