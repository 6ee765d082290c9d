/** Fingerprints of sources: a build is skipped when nothing it is made from has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const always = ['package-lock.json', '.swcrc', 'tsconfig.base.json', 'tools/build'];

export const sources = {
  web: [...always, 'apps/web', 'libs/*/web', 'libs/*/model', 'schema.graphql'],
  server: [...always, 'apps/api', 'apps/worker', 'libs/*/server', 'libs/*/model', 'tools/start', 'tools/demo'],
};

/** SHA-256 over names and contents of all files below the given places (tests left out). */
export function fingerprint(places) {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap(spread).flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** `libs/*\/web` → the web folder of every context. */
function spread(place) {
  const [before, after] = place.split('/*/');
  if (after === undefined) return [place];
  return readdirSync(before)
    .sort()
    .map((name) => `${before}/${name}/${after}`);
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  try {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) =>
      entry.isDirectory() ? filesOf(join(path, entry.name)) : source(path, entry.name),
    );
  } catch {
    return [path];
  }
}

const source = (folder, name) => (/\.test\.tsx?$/.test(name) ? [] : [join(folder, name)]);
