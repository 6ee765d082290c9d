import { filterCount } from '@musubi/marketplace/model';
import { Button, EmptyState, LinkButton, useMessages } from '@musubi/platform/web';
import { marketplaceMessages } from '../messages/messages.js';
import { SaveSearchButton } from './SaveSearchButton.js';
import type { SearchAddress } from './use-search.js';

/** What to do when nothing was found: words instead of signs, no quotes, fewer filters; be told later; post it oneself. */
export function NothingFound({ address }: { address: SearchAddress }) {
  const t = useMessages(marketplaceMessages);
  const { text } = address.search;
  if (text !== '' && !/[\p{L}\p{N}]/u.test(text)) return <EmptyState title={t.emptyTitle}>{t.emptySigns}</EmptyState>;
  const narrowed = filterCount(address.search) > 0 || text !== '';
  return (
    <EmptyState
      title={t.emptyTitle}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <Widening address={address} />
          {narrowed && <SaveSearchButton search={address.search} />}
          <LinkButton to="/postings/new" variant={narrowed ? 'text' : 'solid'}>
            {t.emptyPost}
          </LinkButton>
        </div>
      }
    >
      {narrowed ? t.emptyFilters : t.emptyAll}
    </EmptyState>
  );
}

function Widening({ address }: { address: SearchAddress }) {
  const t = useMessages(marketplaceMessages);
  const { text } = address.search;
  const unquoted = text.replace(/[「」"“”]/gu, ' ').trim();
  return (
    <>
      {unquoted !== text && (
        <Button variant="outline" onClick={() => address.change({ text: unquoted })}>
          {t.emptyPhrase}
        </Button>
      )}
      {filterCount(address.search) > 0 && (
        <Button variant="outline" onClick={address.clear}>
          {t.clearFilters}
        </Button>
      )}
    </>
  );
}
