import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

/** Pages of this context. */
export const insightRoutes: RouteObject[] = [
  page('/', () => import('./home/HomePage.js').then((m) => m.HomePage)),
  page('/guide', () => import('./guide/GuidePage.js').then((m) => m.GuidePage)),
  page('/staff', () => import('./desk/StaffHomePage.js').then((m) => m.StaffHomePage)),
  page('/about/:paper', () => import('./about/AboutPage.js').then((m) => m.AboutPage)),
];
