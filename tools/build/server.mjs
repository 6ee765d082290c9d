/** Bundles api, worker and the launcher: our code becomes a few files, packages stay in node_modules. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transform } from '@swc/core';
import { rolldown } from 'rolldown';

const alias = /^@musubi\/([^/]+)\/([^/]+)$/;

/** The bundler's own compiler does not write the types decorators need (`emitDecoratorMetadata`): swc does. */
const swc = {
  name: 'swc',
  async load(id) {
    if (!/\.tsx?$/.test(id)) return null;
    const { code, map } = await transform(await readFile(id, 'utf8'), {
      filename: id,
      configFile: resolve('.swcrc'),
      sourceMaps: true,
    });
    return { code, map, moduleType: 'js' };
  },
};

const doors = {
  name: 'doors',
  resolveId: (specifier) => {
    const found = alias.exec(specifier);
    return found ? resolve(`libs/${found[1]}/${found[2]}/src/index.ts`) : null;
  },
};

const entries = {
  api: 'apps/api/src/main.ts',
  worker: 'apps/worker/src/main.ts',
  'search-worker': 'libs/platform/server/src/search/analysis-worker.ts',
  launch: 'tools/start/launch.ts',
  demo: 'tools/demo/main.ts',
};

export async function buildServer() {
  const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !alias.test(id) && !/^[a-z]:\\/i.test(id),
    resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    plugins: [doors, swc],
    treeshake: false,
    logLevel: 'warn',
  });
  await bundle.write({
    dir: 'dist/server',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name]/main.js',
    chunkFileNames: 'shared/[name]-[hash].js',
    keepNames: true,
    cleanDir: true,
  });
  await bundle.close();
}
