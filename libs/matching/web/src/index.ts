import { fillPostingSlot } from '@musubi/marketplace/web';
import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';
import { LikelyPartners } from './LikelyPartners.js';
import { PostingConsortium } from './consortium/places.js';
import { WhyThisFits } from './WhyThisFits.js';

export { ToBatch } from './batch/ToBatch.js';
export { DeskConsortium, PartnershipConsortium } from './consortium/places.js';
export { LikelyPartners, WhyThisFits };

fillPostingSlot('fit', WhyThisFits);
fillPostingSlot('partners', LikelyPartners);
fillPostingSlot('consortium', PostingConsortium);

/** Pages of this context. */
export const matchingRoutes: RouteObject[] = [
  page('/staff/desk/batch', () => import('./batch/BatchPage.js').then((m) => m.BatchPage)),
];
