import type { ContextModule } from '@musubi/platform/server';
import { HomeQueries } from './home/home.queries.js';
import { HomeResolver } from './home/home.resolver.js';

/** What the town can see of itself: home page, statistics, cases, guide. Reads every context, changes none. */
export const insightModule: ContextModule = {
  name: 'insight',
  providers: [HomeQueries, HomeResolver],
};
