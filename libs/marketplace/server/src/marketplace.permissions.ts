import {
  anyOf,
  everyone,
  inState,
  memberOf,
  moderator,
  permissions,
  personIs,
  signedIn,
  staff,
} from '@musubi/platform/server';
import { Posting } from './posting/posting.entity.js';
import { PostingQuestion } from './question/posting-question.entity.js';
import { SavedSearch } from './saved-search/saved-search.entity.js';
import { SearchSynonym } from './synonym/search-synonym.entity.js';
import { publicStates } from '@musubi/marketplace/model';

const owner = memberOf('organisationId', 'representative', 'editor');
const readable = anyOf(inState(...publicStates), memberOf('organisationId'), moderator);

/** Who may do what with postings, questions and saved searches. */
export const marketplacePermissions = permissions('marketplace', {
  'posting:read': { on: Posting, rule: readable },
  'posting:listMine': { rule: signedIn },
  'posting:create': { on: Posting, rule: anyOf(owner, staff) },
  'posting:edit': { on: Posting, rule: anyOf(owner, staff), visible: readable },
  'posting:publish': { on: Posting, rule: anyOf(owner, staff), visible: readable },
  'posting:renewByLink': { rule: everyone },
  'posting:moderate': { on: Posting, rule: moderator, visible: readable },
  'postingPolicy:set': { rule: staff },
  'synonyms:edit': { on: SearchSynonym, rule: staff },
  'searchIndex:rebuild': { rule: staff },
  'question:ask': { rule: signedIn },
  'question:answer': { on: PostingQuestion, rule: owner, visible: everyone },
  'question:hide': { on: PostingQuestion, rule: moderator, visible: everyone },
  'savedSearch:save': { rule: signedIn },
  'savedSearch:change': { on: SavedSearch, rule: personIs('personId', '保存した本人') },
});
