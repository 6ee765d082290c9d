import { postingLifecycle } from '@musubi/marketplace/model';
import type { ContextModule } from '@musubi/platform/server';
import { MailModeration } from './mail/mail-moderation.js';
import { MailQuestion } from './mail/mail-question.js';
import { MailRenewalQuestion } from './mail/mail-renewal-question.js';
import { PostingMail } from './mail/posting-mail.js';
import { marketplacePermissions } from './marketplace.permissions.js';
import { ApprovePosting } from './moderation/approve-posting.js';
import { HidePosting } from './moderation/hide-posting.js';
import { ModerationLog } from './moderation/moderation-log.js';
import { ModerationQueries } from './moderation/moderation.queries.js';
import { ModerationResolver } from './moderation/moderation.resolver.js';
import { PostingModeration } from './moderation/posting-moderation.entity.js';
import { PostingPolicy } from './moderation/posting-policy.entity.js';
import { ReturnPosting } from './moderation/return-posting.js';
import { SetPostingPolicy } from './moderation/set-posting-policy.js';
import { UnhidePosting } from './moderation/unhide-posting.js';
import { AskStillValid } from './posting/ask-still-valid.js';
import { CopyPosting } from './posting/copy-posting.js';
import { CreateDraftPosting } from './posting/create-draft-posting.js';
import { DeleteDraftPosting } from './posting/delete-draft-posting.js';
import { DiscardPostingChanges } from './posting/discard-posting-changes.js';
import { ExpirePostings } from './posting/expire-postings.js';
import { FulfilPosting } from './posting/fulfil-posting.js';
import { NeedsNear } from './posting/needs-near.js';
import { PostingChanges } from './posting/posting-changes.js';
import { PostingRenewal } from './posting/posting-renewal.entity.js';
import { Posting } from './posting/posting.entity.js';
import { PostingQueries } from './posting/posting.queries.js';
import { PostingResolver } from './posting/posting.resolver.js';
import { PublishPosting } from './posting/publish-posting.js';
import { RenewPostingByLink } from './posting/renew-posting-by-link.js';
import { PostingRenewer, RenewPosting } from './posting/renew-posting.js';
import { SavePostingDraft } from './posting/save-posting-draft.js';
import { UpdatePosting } from './posting/update-posting.js';
import { WithdrawPosting } from './posting/withdraw-posting.js';
import { AnswerQuestion } from './question/answer-question.js';
import { AskQuestion } from './question/ask-question.js';
import { HideQuestion } from './question/hide-question.js';
import { PostingQuestion } from './question/posting-question.entity.js';
import { ChangeSavedSearch } from './saved-search/change-saved-search.js';
import { DeleteSavedSearch } from './saved-search/delete-saved-search.js';
import { MailNewHits } from './saved-search/mail-new-hits.js';
import { SaveSearch } from './saved-search/save-search.js';
import { SavedSearch } from './saved-search/saved-search.entity.js';
import { SavedSearchResolver } from './saved-search/saved-search.resolver.js';
import { AskedQuestions } from './search/asked-questions.js';
import { SearchQueries } from './search/search.queries.js';
import { SearchResolver } from './search/search.resolver.js';
import { SuggestionQueries } from './search/suggestion.queries.js';
import { WardMaps } from './search/ward-map.js';
import { RebuildSearchIndex } from './search-index/rebuild-search-index.js';
import { SearchIndexResolver } from './search-index/search-index.resolver.js';
import { RemoveSynonyms } from './synonym/remove-synonyms.js';
import { SaveSynonyms } from './synonym/save-synonyms.js';
import { SearchSynonym } from './synonym/search-synonym.entity.js';
import { SynonymResolver } from './synonym/synonym.resolver.js';

/** Postings, finding them, questions, the first look. */
export const marketplaceModule: ContextModule = {
  name: 'marketplace',
  entities: [Posting, PostingRenewal, PostingModeration, PostingPolicy, PostingQuestion, SavedSearch, SearchSynonym],
  useCases: [
    ...[CreateDraftPosting, SavePostingDraft, DiscardPostingChanges, DeleteDraftPosting, CopyPosting],
    ...[PublishPosting, UpdatePosting, RenewPosting, RenewPostingByLink, FulfilPosting, WithdrawPosting],
    ...[ApprovePosting, ReturnPosting, HidePosting, UnhidePosting, SetPostingPolicy],
    ...[AskQuestion, AnswerQuestion, HideQuestion],
    ...[SaveSearch, ChangeSavedSearch, DeleteSavedSearch],
    ...[SaveSynonyms, RemoveSynonyms, RebuildSearchIndex],
  ],
  providers: [
    ...[PostingChanges, PostingRenewer, PostingQueries, NeedsNear, PostingResolver],
    ...[ModerationLog, ModerationQueries, ModerationResolver],
    ...[SearchQueries, SearchResolver, SuggestionQueries, AskedQuestions, WardMaps, SavedSearchResolver],
    ...[SynonymResolver, SearchIndexResolver],
    ...[ExpirePostings, AskStillValid, MailNewHits],
    ...[PostingMail, MailRenewalQuestion, MailModeration, MailQuestion],
  ],
  permissions: [marketplacePermissions],
  lifecycles: [postingLifecycle],
};
