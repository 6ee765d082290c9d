import { fillPostingSlot } from '@musubi/marketplace/web';
import type { RouteObject } from 'react-router';
import { LikelyPartners } from './LikelyPartners.js';
import { WhyThisFits } from './WhyThisFits.js';

export { LikelyPartners, WhyThisFits };

fillPostingSlot('fit', WhyThisFits);
fillPostingSlot('partners', LikelyPartners);

/** Pages of this context. */
export const matchingRoutes: RouteObject[] = [];
