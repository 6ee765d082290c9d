import type { RouteObject } from 'react-router';

/** Pages of this context. */
export const insightRoutes: RouteObject[] = [];
