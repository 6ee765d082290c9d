import type { RouteObject } from 'react-router';
import { page } from './shell/routes.js';

/** Pages of the foundation itself: the living styleguide. */
export const platformRoutes: RouteObject[] = [
  page('/dev/styleguide', () => import('./styleguide/StyleguidePage.js').then((m) => m.StyleguidePage)),
];
