import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';

const folder = 'test/rules/planted';
const planted = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** A rule that nobody ever saw fail may be switched off: each one is shown a violation it has to catch. */
describe('planted violations', () => {
  let caught: Record<string, string[]>;

  beforeAll(() => {
    const environment = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
    const run = (...args: string[]) =>
      execFileSync(process.execPath, args, { env: environment, encoding: 'utf8', maxBuffer: 1e8 });
    run('node_modules/nx/dist/bin/nx.js', 'show', 'projects');
    caught = JSON.parse(run('tools/lint/planted.mjs')) as Record<string, string[]>;
  }, 240_000);

  it.each(planted)('%s is caught by its rule', (name) => {
    const rule = /caught by: (\S+)/.exec(readFileSync(`${folder}/${name}`, 'utf8'))?.[1];
    expect(caught[name]).toContain(rule);
  });
});
