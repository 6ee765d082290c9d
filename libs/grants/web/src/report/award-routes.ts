import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

/** Pages of the time after the award: for partners, for the office, for who pays. */
export const awardRoutes: RouteObject[] = [
  page('/applications/:id/award', () => import('./AwardPage.js').then((m) => m.AwardPage)),
  page('/applications/:id/award/change', () => import('./ChangePage.js').then((m) => m.ChangePage)),
  page('/applications/:id/award/account', () => import('./BankAccountPage.js').then((m) => m.BankAccountPage)),
  page('/applications/:id/award/interim/:dueOn', () => import('./InterimPage.js').then((m) => m.InterimPage)),
  page('/applications/:id/report', () => import('./ReportPage.js').then((m) => m.ReportPage)),
  page('/applications/:id/report/results', () => import('./ResultsPage.js').then((m) => m.ResultsPage)),
  page('/applications/:id/report/costs', () => import('./CostsPage.js').then((m) => m.CostsPage)),
  page('/staff/awards', () => import('./OfficeAwardsPage.js').then((m) => m.OfficeAwardsPage)),
  page('/staff/awards/:id', () => import('./OfficeAwardPage.js').then((m) => m.OfficeAwardPage)),
  page('/payouts', () => import('./PayoutsPage.js').then((m) => m.PayoutsPage)),
];
