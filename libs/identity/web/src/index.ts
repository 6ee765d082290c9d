import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';
import { importRoutes } from './import/import-routes.js';

export { OrganisationCardFragment, OrganisationCardView } from './OrganisationCard.js';
export { fillOrganisationSlot, type OrganisationSlotProps } from './slots.js';

/** Pages of people and organisations. */
export const identityRoutes: RouteObject[] = [
  ...importRoutes,
  page('/login', () => import('./LoginPage.js').then((m) => m.LoginPage)),
  page('/logout', () => import('./LogoutPage.js').then((m) => m.LogoutPage)),
  page('/signup', () => import('./SignUpPage.js').then((m) => m.SignUpPage)),
  page('/confirm', () => import('./ConfirmPage.js').then((m) => m.ConfirmPage)),
  page('/reset', () => import('./ResetPage.js').then((m) => m.ResetPage)),
  page('/account', () => import('./AccountPage.js').then((m) => m.AccountPage)),
  page('/me', () => import('./AccountPage.js').then((m) => m.AccountPage)),
  page('/invitation', () => import('./InvitationPage.js').then((m) => m.InvitationPage)),
  page('/organisations', () => import('./DirectoryPage.js').then((m) => m.DirectoryPage)),
  page('/organisations/new', () => import('./NewOrganisationPage.js').then((m) => m.NewOrganisationPage)),
  page('/organisations/:id', () => import('./OrganisationPage.js').then((m) => m.OrganisationPage)),
  page('/organisations/:id/edit/:section', () =>
    import('./EditOrganisationPage.js').then((m) => m.EditOrganisationPage),
  ),
  page('/organisations/:id/works/:workId', () => import('./PastWorkPage.js').then((m) => m.PastWorkPage)),
  page('/organisations/:id/members', () => import('./MembersPage.js').then((m) => m.MembersPage)),
  page('/organisations/:id/code', () => import('./CodePage.js').then((m) => m.CodePage)),
  page('/staff/organisations', () => import('./StaffOrganisationsPage.js').then((m) => m.StaffOrganisationsPage)),
  page('/staff/badges', () => import('./StaffBadgesPage.js').then((m) => m.StaffBadgesPage)),
  page('/staff/organisations/new', () =>
    import('./StaffNewOrganisationPage.js').then((m) => m.StaffNewOrganisationPage),
  ),
];
