import { fillOrganisationSlot } from '@musubi/identity/web';
import { page } from '@musubi/platform/web';
import type { RouteObject } from 'react-router';

import { OrganisationPostings } from './organisation/OrganisationPostings.js';

export { MarkedText, PostingCard, PostingCardFragment, TimeLeft, VerifiedMark } from './card/PostingCard.js';
export { marketplaceMessages } from './messages/messages.js';
export { fillPostingSlot, type PostingSlotName, type PostingSlotProps } from './posting/slots.js';

fillOrganisationSlot('postings', OrganisationPostings);
export { TownSearchBox } from './search/TownSearchBox.js';

/** Pages of this context. */
export const marketplaceRoutes: RouteObject[] = [
  page('/search', () => import('./search/SearchPage.js').then((m) => m.SearchPage)),
  page('/postings/new', () => import('./editor/NewPostingPage.js').then((m) => m.NewPostingPage)),
  page('/postings/:id', () => import('./posting/PostingPage.js').then((m) => m.PostingPage)),
  page('/postings/:id/edit/:page?', () => import('./editor/EditPostingPage.js').then((m) => m.EditPostingPage)),
  page('/postings/:id/done', () => import('./editor/PostingDonePage.js').then((m) => m.PostingDonePage)),
  page('/my/postings', () => import('./my/MyPostingsPage.js').then((m) => m.MyPostingsPage)),
  page('/my/searches', () => import('./my/SavedSearchesPage.js').then((m) => m.SavedSearchesPage)),
  page('/renew/:token', () => import('./my/RenewPage.js').then((m) => m.RenewPage)),
  page('/staff/words', () => import('./staff/SynonymsPage.js').then((m) => m.SynonymsPage)),
  page('/staff/search-index', () => import('./staff/SearchIndexPage.js').then((m) => m.SearchIndexPage)),
  page('/staff/postings', () => import('./staff/ModerationPage.js').then((m) => m.ModerationPage)),
];
