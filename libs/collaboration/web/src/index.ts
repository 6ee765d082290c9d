import type { RouteObject } from 'react-router';

/** Pages of this context. */
export const collaborationRoutes: RouteObject[] = [];
