/**
 * `npm start`: from a fresh clone to a page one can open. Everything before the install uses Node's own modules only.
 * Options: --empty (without the demo town). Settings come from the environment: see docs/ARCHITECTURE.md.
 */
import { fileURLToPath } from 'node:url';
import { checkNode, install } from './start/install.mjs';
import { PlainError, sinceStart, step } from './start/steps.mjs';

const empty = process.argv.includes('--empty');

const stops = [];
let stopping = false;

async function main() {
  checkNode();
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  process.stdout.write('Musubi is starting\n');
  await step('Packages', install);
  await step('Build', async () => (await import('./build/build.mjs')).build());
  const { launch } = await import('../dist/server/launch/main.js');
  const launched = await launch({ empty, step, onStop: (each) => stops.unshift(each) });
  launched.server.once('exit', (code) => {
    if (!stopping) process.stderr.write(`The web server ended unexpectedly (code ${code}).\n`);
    void stop(1);
  });
  announce(launched);
}

function announce({ url, logins }) {
  const lines = ['', `Ready after ${sinceStart()}:  ${url}`, `Mail it would send:  ${url}/dev/mail`];
  if (logins.length > 0) {
    const width = Math.max(...logins.map((each) => each.email.length));
    lines.push('', 'Demo logins:');
    for (const { role, email, password } of logins) lines.push(`  ${email.padEnd(width)}  ${password}  ${role}`);
  }
  lines.push('', 'Ctrl-C stops everything.', '');
  process.stdout.write(lines.join('\n'));
}

/** Ctrl-C, SIGTERM, a failure and a web server that died end in the same way: everything stops, last started first. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  if (stops.length === 0) process.exit(code);
  process.stdout.write('\nStopping ... ');
  for (const each of stops) await each().catch((error) => process.stderr.write(`${error.message}\n`));
  process.stdout.write('stopped\n');
  process.exit(code);
}

main().catch(async (error) => {
  if (stopping) return;
  const plain = error instanceof PlainError || error?.constructor?.name === 'LaunchError';
  process.stderr.write(`\n${plain ? error.message : (error?.stack ?? error)}\n`);
  await stop(1);
});
