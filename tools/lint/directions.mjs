/** Who may know whom: docs/ARCHITECTURE.md draws the same picture. */
const chain = {
  platform: [],
  identity: ['platform'],
  marketplace: ['platform', 'identity'],
  matching: ['platform', 'identity', 'marketplace'],
  collaboration: ['platform', 'identity', 'marketplace'],
  meetings: ['platform', 'identity', 'marketplace'],
  grants: ['platform', 'identity', 'marketplace', 'collaboration'],
};
const listeners = ['insight', 'notifications', 'audit'];
const everyContext = Object.keys(chain);

const scope = (name, allowed) => ({
  sourceTag: `scope:${name}`,
  onlyDependOnLibsWithTags: [name, ...allowed].map((each) => `scope:${each}`),
});

export const directions = {
  // The worker runs the very contexts of the api: one list, two programs.
  allow: ['../../api/src/contexts.js'],
  enforceBuildableLibDependency: false,
  depConstraints: [
    ...Object.entries(chain).map(([name, allowed]) => scope(name, allowed)),
    ...listeners.map((name) => scope(name, everyContext)),
    {
      sourceTag: 'layer:model',
      onlyDependOnLibsWithTags: ['layer:model'],
      bannedExternalImports: ['@nestjs/*', 'typeorm', 'react*', 'urql', '@urql/*', 'pg', 'graphql*'],
    },
    {
      sourceTag: 'layer:server',
      onlyDependOnLibsWithTags: ['layer:model', 'layer:server'],
      bannedExternalImports: ['react*', 'urql', '@urql/*'],
    },
    {
      sourceTag: 'layer:web',
      onlyDependOnLibsWithTags: ['layer:model', 'layer:web'],
      bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg'],
    },
    { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['layer:web', 'layer:model'] },
    { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['layer:server', 'layer:model'] },
    { sourceTag: 'scope:worker', onlyDependOnLibsWithTags: ['layer:server', 'layer:model', 'scope:api'] },
  ],
};
