import { fillPostingSlot } from '@musubi/marketplace/web';
import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';
import { fillOrganisationSlot } from '@musubi/identity/web';
import { LikelyPartners } from './LikelyPartners.js';
import { PostingConsortium } from './consortium/places.js';
import { AnsweringPostings } from './recommended/AnsweringPostings.js';
import { OrganisationFit } from './recommended/OrganisationFit.js';
import { WhyThisFits } from './WhyThisFits.js';

export { DeskCandidates } from './desk/DeskCandidates.js';
export { ToBatch } from './batch/ToBatch.js';
export { DeskConsortium, PartnershipConsortium } from './consortium/places.js';
export { HomeRecommendations } from './recommended/HomeRecommendations.js';
export { LikelyPartners, WhyThisFits };

fillPostingSlot('fit', WhyThisFits);
fillPostingSlot('partners', LikelyPartners);
fillPostingSlot('similar', AnsweringPostings);
fillOrganisationSlot('fit', OrganisationFit);
fillPostingSlot('consortium', PostingConsortium);

/** Pages of this context. */
export const matchingRoutes: RouteObject[] = [
  page('/recommendations', () => import('./recommended/RecommendationsPage.js').then((m) => m.RecommendationsPage)),
  page('/staff/matching', () => import('./exposure/ExposurePage.js').then((m) => m.ExposurePage)),
  page('/staff/matching/weights', () => import('./weights/WeightsPage.js').then((m) => m.WeightsPage)),
  page('/staff/desk/batch', () => import('./batch/BatchPage.js').then((m) => m.BatchPage)),
];
