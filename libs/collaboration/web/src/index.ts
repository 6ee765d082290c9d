import { fillOrganisationSlot } from '@musubi/identity/web';
import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

import { OrganisationPartnerships } from './organisation/OrganisationPartnerships.js';

export { fillCollaborationSlot } from './slots.js';

export { OrganisationPicker } from './OrganisationPicker.js';
fillOrganisationSlot('partnerships', OrganisationPartnerships);

/** Inbox, introductions, partnerships, agreements, the coordinators' desk. */
export const collaborationRoutes: RouteObject[] = [
  page('/postings/:id/talk', () => import('./talk/PostingTalkPage.js').then((m) => m.PostingTalkPage)),
  page('/organisations/:id/talk', () => import('./talk/OrganisationTalkPage.js').then((m) => m.OrganisationTalkPage)),
  page('/inbox', () => import('./inbox/InboxPage.js').then((m) => m.InboxPage)),
  page('/introductions/:id', () => import('./talk/IntroductionPage.js').then((m) => m.IntroductionPage)),
  page('/partnerships', () => import('./partnership/PartnershipsPage.js').then((m) => m.PartnershipsPage)),
  page('/partnerships/new', () => import('./partnership/NewPartnershipPage.js').then((m) => m.NewPartnershipPage)),
  page('/partnerships/:id', () => import('./partnership/PartnershipPage.js').then((m) => m.PartnershipPage)),
  page('/partnerships/:id/agreement', () => import('./agreement/AgreementPage.js').then((m) => m.AgreementPage)),
  page('/staff/desk', () => import('./desk/DeskPage.js').then((m) => m.DeskPage)),
];
