/** Checks of the source as a whole. Each is one command; its output is shown only when it fails. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { seconds } from '../start/steps.mjs';

const node = (...args) => [process.execPath, args];
const bin = (path, ...args) => node(`node_modules/${path}`, ...args);

const commands = {
  // The rule about directions reads the project graph: without one it would silently say nothing.
  lint: [bin('nx/dist/bin/nx.js', 'show', 'projects'), bin('eslint/bin/eslint.js', '--max-warnings', '0', '.')],
  types: [bin('typescript/bin/tsc', '-p', 'tsconfig.json')],
  queries: [bin('gql.tada/bin/cli.js', 'check', '--fail-on-warn')],
  documents: [node('--import', './tools/ts/register.mjs', 'tools/generate.ts', '--check')],
};

/** Two at a time: most machines this runs on have two cores. */
export async function checks(names) {
  const result = { passed: 0, failed: 0 };
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const passed = await check(name);
      result[passed ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  return result;
}

async function check(name) {
  const start = performance.now();
  try {
    for (const [command, args] of commands[name])
      await promisify(execFile)(command, args, { maxBuffer: 1e8, env: { ...process.env, NX_DAEMON: 'false' } });
    process.stdout.write(`  ok      ${name} (${seconds(performance.now() - start)})\n`);
    return true;
  } catch (error) {
    const output = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim() || error.message;
    process.stdout.write(`  FAILED  ${name} (${seconds(performance.now() - start)})\n${indented(output)}\n`);
    return false;
  }
}

const indented = (text) =>
  text
    .split('\n')
    .slice(0, 200)
    .map((line) => `    ${line}`)
    .join('\n');
