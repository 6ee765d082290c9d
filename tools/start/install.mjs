/** Are the packages of the lockfile in node_modules? If not, `npm ci`. Node's own modules only. */
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { PlainError } from './steps.mjs';

const oldest = [20, 19];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new PlainError(
    `Musubi needs Node.js ${oldest.join('.')} or newer, and this is ${process.versions.node}.\n` +
      'Install a current version from https://nodejs.org and run the command again.',
  );
}

/** Answers what was done, in words. */
export async function install() {
  if (installed()) return 'up to date';
  // Shared with another checkout: `npm ci` here would empty it there.
  if (existsSync('node_modules') && lstatSync('node_modules').isSymbolicLink()) return 'a linked folder, left as it is';
  await npmCi();
  return 'installed';
}

/** Compares what npm noted about node_modules with the lockfile. Packages for other machines may be absent. */
function installed() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || there[path]?.version === version || (!there[path] && Boolean(optional || devOptional || peer)),
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

function npmCi() {
  // Inside `npm start`, npm says where it is; otherwise it is looked up.
  const self = process.env.npm_execpath;
  const [command, before] = self?.endsWith('.js') ? [process.execPath, [self]] : ['npm', []];
  const flags = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  return new Promise((done, failed) => {
    const child = spawn(command, [...before, ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('error', (error) => failed(new PlainError(`npm could not be started: ${error.message}`)));
    child.once('exit', (code) =>
      code === 0
        ? done()
        : failed(new PlainError(`"npm ci" failed:\n${output.trim().split('\n').slice(-20).join('\n')}`)),
    );
  });
}
