import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

/** Pages on which staff import tables. */
export const importRoutes: RouteObject[] = [
  page('/staff/import', () => import('./ImportPage.js').then((m) => m.ImportPage)),
  page('/staff/import/:id', () => import('./ImportRunPage.js').then((m) => m.ImportRunPage)),
];
