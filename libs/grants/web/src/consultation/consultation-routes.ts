import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

/** Pages of the consultation desk, for groups and for the office. */
export const consultationRoutes: RouteObject[] = [
  page('/consultations', () => import('./ConsultationsPage.js').then((m) => m.ConsultationsPage)),
  page('/staff/consultations', () => import('./ConsultationDeskPage.js').then((m) => m.ConsultationDeskPage)),
  page('/staff/consultations/:day', () => import('./DaySheetPage.js').then((m) => m.DaySheetPage)),
];
