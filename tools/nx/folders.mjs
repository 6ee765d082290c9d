/**
 * The folder is the boundary: every `libs/<context>/<layer>` and `apps/<app>` with a door is an Nx project,
 * named and tagged after its path, so no project needs a file of its own.
 */
import { dirname } from 'node:path';

const doors = '{libs/*/*/src/index.ts,apps/*/src/{main.ts,main.tsx}}';

export const createNodesV2 = [doors, (files) => files.map((file) => [file, { projects: projectOf(file) }])];

function projectOf(file) {
  const root = dirname(dirname(file));
  const [kind, scope, layer] = root.split('/');
  const tags = kind === 'apps' ? [`scope:${scope}`, 'layer:app'] : [`scope:${scope}`, `layer:${layer}`];
  const name = kind === 'apps' ? scope : `${scope}-${layer}`;
  return {
    [root]: { name, root, sourceRoot: `${root}/src`, projectType: kind === 'apps' ? 'application' : 'library', tags },
  };
}
