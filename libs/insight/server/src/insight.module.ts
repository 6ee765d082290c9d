import type { ContextModule } from '@musubi/platform/server';
import { StaffDeskResolver } from './desk/staff-desk.js';
import { IndexGuide } from './guide/index-guide.js';
import { HomeQueries } from './home/home.queries.js';
import { HomeResolver } from './home/home.resolver.js';
import { insightPermissions } from './insight.permissions.js';

/** What the town can see of itself: home page, the office's desk, statistics, cases. Reads every context, changes none. */
export const insightModule: ContextModule = {
  name: 'insight',
  providers: [HomeQueries, HomeResolver, StaffDeskResolver, IndexGuide],
  permissions: [insightPermissions],
};
