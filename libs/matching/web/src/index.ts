import type { RouteObject } from 'react-router';

export { LikelyPartners } from './LikelyPartners.js';
export { WhyThisFits } from './WhyThisFits.js';

/** Pages of this context. */
export const matchingRoutes: RouteObject[] = [];
