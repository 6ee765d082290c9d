import type { RouteObject } from 'react-router';
import { reviewRoutes } from './review/review-routes.js';

/** Pages of this context. */
export const grantsRoutes: RouteObject[] = [...reviewRoutes];
