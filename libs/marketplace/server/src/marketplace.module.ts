import { postingLifecycle } from '@musubi/marketplace/model';
import type { ContextModule } from '@musubi/platform/server';
import { marketplacePermissions } from './marketplace.permissions.js';
import { PostingModeration } from './moderation/posting-moderation.entity.js';
import { PostingPolicy } from './moderation/posting-policy.entity.js';
import { PostingRenewal } from './posting/posting-renewal.entity.js';
import { Posting } from './posting/posting.entity.js';
import { PostingQuestion } from './question/posting-question.entity.js';
import { SavedSearch } from './saved-search/saved-search.entity.js';

/** Postings, finding them, questions, the first look. */
export const marketplaceModule: ContextModule = {
  name: 'marketplace',
  entities: [Posting, PostingRenewal, PostingModeration, PostingPolicy, PostingQuestion, SavedSearch],
  permissions: [marketplacePermissions],
  lifecycles: [postingLifecycle],
};
