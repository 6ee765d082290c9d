import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('schema, lifecycle diagrams and permission matrices are current', () => {
  const run = () =>
    execFileSync(process.execPath, ['--import', './tools/ts/register.mjs', 'tools/generate.ts', '--check'], {
      encoding: 'utf8',
    });
  expect(run).not.toThrow();
}, 60_000);
