import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

/** How long the office keeps what it was handed, and its disposal. */
export const recordRoutes: RouteObject[] = [
  page('/staff/records', () => import('./RecordsPage.js').then((m) => m.RecordsPage)),
];
