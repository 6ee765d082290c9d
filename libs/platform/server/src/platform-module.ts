import type { ContextModule } from './context-module.js';
import { ServerTimeResolver } from './graphql/server-time.resolver.js';

/** What the platform itself brings into the program. */
export const platformModule: ContextModule = { name: 'platform', providers: [ServerTimeResolver] };
