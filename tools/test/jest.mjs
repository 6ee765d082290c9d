/** Runs jest projects in a process of their own, with one embedded PostgreSQL for all of their test files. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { build } from '../build/build.mjs';
import { step } from '../start/steps.mjs';

/** @param suites names of jest projects. @param options.built the tests need dist/. */
export async function runJest(suites, { built = false, workers = availableParallelism() } = {}) {
  if (built) await step('Build', build);
  const stops = [];
  try {
    return await counted(suites, workers, stops);
  } catch (error) {
    process.stdout.write(`  FAILED  jest did not finish: ${error.message}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    for (const stop of stops) await stop();
  }
}

async function counted(suites, workers, stops) {
  const server = await testServer();
  stops.push(() => server.stop());
  mkdirSync('.data', { recursive: true });
  const outcome = resolve('.data', `outcome-${suites[0]}.json`);
  rmSync(outcome, { force: true });
  process.stdout.write(`  Tests: ${suites.join(', ')}\n`);
  await jest(suites, workers, { OUTCOME_FILE: outcome, TEST_DATABASE_SERVER: server.url });
  return JSON.parse(readFileSync(outcome, 'utf8'));
}

function jest(suites, workers, environment) {
  const args = [
    ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--selectProjects', ...suites],
    ...[
      '--silent',
      '--passWithNoTests',
      '--testTimeout=30000',
      `--maxWorkers=${workers}`,
      '--workerIdleMemoryLimit=1500MB',
    ],
    ...['--reporters=<rootDir>/tools/test/reporter.mjs', '--forceExit'],
  ];
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment, NODE_ENV: 'test' },
    });
    child.once('error', failed);
    child.once('exit', () => done());
  });
}

/** The launcher's own bundle is not needed here: the database code runs straight from its source. */
async function testServer() {
  await import('../ts/register.mjs');
  const { startTestServer } = await import('../../test/kit/database.ts');
  return startTestServer();
}
