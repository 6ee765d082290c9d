import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';
import { callRoutes } from './call/call-routes.js';
import { consultationRoutes } from './consultation/consultation-routes.js';
import { awardRoutes } from './report/award-routes.js';
import { recordRoutes } from './record/record-routes.js';
import { reviewRoutes } from './review/review-routes.js';

const applicationRoutes: RouteObject[] = [
  page('/applications', () => import('./application/ApplicationsPage.js').then((m) => m.ApplicationsPage)),
  page('/applications/:id', () => import('./application/ApplicationPage.js').then((m) => m.ApplicationPage)),
  page('/applications/:id/sections/:section', () => import('./application/SectionPage.js').then((m) => m.SectionPage)),
  page('/applications/:id/budget', () => import('./application/BudgetPage.js').then((m) => m.BudgetPage)),
  page('/applications/:id/attachments', () =>
    import('./application/AttachmentsPage.js').then((m) => m.AttachmentsPage),
  ),
  page('/applications/:id/check', () => import('./application/CheckPage.js').then((m) => m.CheckPage)),
  page('/applications/:id/join', () => import('./application/JoinPage.js').then((m) => m.JoinPage)),
  page('/applications/:id/submitted', () => import('./application/SubmittedPage.js').then((m) => m.SubmittedPage)),
];

/** Pages of this context. */
export const grantsRoutes: RouteObject[] = [
  page('/grants', () => import('./call/GrantsPage.js').then((m) => m.GrantsPage)),
  page('/grants/calls/:id', () => import('./call/CallPage.js').then((m) => m.CallPage)),
  page('/partnerships/:id/grants', () => import('./call/GrantFinderPage.js').then((m) => m.GrantFinderPage)),
  ...callRoutes,
  ...consultationRoutes,
  ...applicationRoutes,
  ...reviewRoutes,
  ...awardRoutes,
  ...recordRoutes,
];
