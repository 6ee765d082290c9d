import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** The folder around a locked package: `a/node_modules/b` → `a`. */
const around = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1));

/**
 * `npm install` leaves out a binary for another platform that the registry does not have, and the next `npm ci` refuses
 * the whole lockfile. Pin such a package to a version that exists for all platforms.
 */
test('the lockfile holds the optional packages of every platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
  const found = (from: string, name: string): boolean =>
    `${from}/node_modules/${name}`.replace(/^\//, '') in packages || (from !== '' && found(around(from), name));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !found(path, name))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});
