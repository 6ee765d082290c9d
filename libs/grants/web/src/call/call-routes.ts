import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

/** The office's pages of programmes and calls. */
export const callRoutes: RouteObject[] = [
  page('/staff/grants/programmes', () =>
    import('../programme/ProgrammesDeskPage.js').then((m) => m.ProgrammesDeskPage),
  ),
  page('/staff/grants/programmes/:id', () =>
    import('../programme/ProgrammeEditorPage.js').then((m) => m.ProgrammeEditorPage),
  ),
  page('/staff/grants/calls/:id/settings', () => import('./CallSettingsPage.js').then((m) => m.CallSettingsPage)),
  page('/staff/grants/calls/:id/form', () => import('./builder/FormBuilderPage.js').then((m) => m.FormBuilderPage)),
  page('/staff/grants/calls/:id/preview', () => import('./builder/PreviewPage.js').then((m) => m.PreviewPage)),
];
