import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);
const alias = /^@musubi\/([^/]+)\/([^/]+)$/;

export async function resolve(specifier, context, next) {
  const door = alias.exec(specifier);
  if (door) return { url: new URL(`libs/${door[1]}/${door[2]}/src/index.ts`, root).href, shortCircuit: true };
  if (
    /^\.{1,2}\/.*\.js$/.test(specifier) &&
    context.parentURL?.startsWith(root.href) &&
    !context.parentURL.includes('/node_modules/')
  ) {
    for (const ending of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (await exists(url)) return { url: url.href, shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    cwd: fileURLToPath(root),
    configFile: fileURLToPath(new URL('.swcrc', root)),
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}

async function exists(url) {
  return stat(fileURLToPath(url)).then(
    (found) => found.isFile(),
    () => false,
  );
}
