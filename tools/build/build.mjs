/** `npm run build`: dist/web and dist/server, each only when its sources changed. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { PlainError } from '../start/steps.mjs';
import { fingerprint, sources } from './sources.mjs';

const noted = (part) => `dist/${part}.built`;
const run = promisify(execFile);

/** Answers what was built, in words. Both parts are built at once, each in a process of its own. */
export async function build() {
  const prints = { web: fingerprint(sources.web), server: fingerprint(sources.server) };
  const parts = Object.keys(prints).filter(
    (part) => !existsSync(noted(part)) || readFileSync(noted(part), 'utf8') !== prints[part],
  );
  await Promise.all(parts.map((part) => buildPart(part, prints[part])));
  return parts.length === 0 ? 'unchanged' : `built ${parts.join(' and ')}`;
}

const commands = {
  web: ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'error'],
  server: ['--input-type=module', '-e', "await (await import('./tools/build/server.mjs')).buildServer()"],
};

async function buildPart(part, print) {
  await run(process.execPath, commands[part], { maxBuffer: 1e8 }).catch((error) => {
    throw new PlainError(`building ${part} failed:\n${error.stderr || error.stdout || error.message}`);
  });
  mkdirSync('dist', { recursive: true });
  writeFileSync(noted(part), print);
}

if (process.argv[1]?.endsWith('build.mjs')) process.stdout.write(`${await build()}\n`);
