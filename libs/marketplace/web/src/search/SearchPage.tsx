import { filterCount } from '@musubi/marketplace/model';
import { announce, Button, Dialog, Layout, PageHeading, useMessages, usePages } from '@musubi/platform/web';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { PagedList } from '../card/PagedList.js';
import { marketplaceMessages } from '../messages/messages.js';
import { ActiveFilters } from './ActiveFilters.js';
import { FoundCard } from './FoundCard.js';
import { NothingFound } from './NothingFound.js';
import { FacetsQuery, type Facets, SearchPageQuery } from './search-query.js';
import { SearchFilters } from './SearchFilters.js';
import { SearchTips } from './SearchTips.js';
import { KindTabs, ResultBar } from './SearchTools.js';
import { TownSearchBox } from './TownSearchBox.js';
import { type SearchAddress, searchInput, useSearch } from './use-search.js';
import { WardMapView } from './WardMapView.js';

/** Finding postings: words on top, filters beside, the list as the page, the map as another view of the same search. */
export function SearchPage() {
  const t = useMessages(marketplaceMessages);
  const address = useSearch();
  const variables = { search: searchInput(address.search) };
  const [{ data }] = useQuery({ query: FacetsQuery, variables });
  const facets = data?.findFacets;
  return (
    <Layout>
      <PageHeading title={t.searchTitle} lead={t.searchLead} />
      <TownSearchBox
        label={t.searchLabel}
        hint={t.searchHint}
        search={address.search}
        onSearch={address.change}
        className="mb-3"
      />
      <SearchTips />
      <KindTabs address={address} facets={facets} />
      <div className="mt-6 grid gap-8 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-12">
        <section aria-label={t.filters} className="hidden lg:block">
          <h2 className="m-0 mb-4 text-std-20B-160">{t.filters}</h2>
          <SearchFilters address={address} facets={facets} prefix="side" />
        </section>
        <Results address={address} facets={facets} />
      </div>
    </Layout>
  );
}

function Results({ address, facets }: { address: SearchAddress; facets?: Facets }) {
  const t = useMessages(marketplaceMessages);
  const pages = usePages({
    query: SearchPageQuery,
    variables: { search: searchInput(address.search) },
    pick: (data) => data.find,
  });
  const found = pages.first?.find;
  useSpokenResults(pages.totalCount, address.view);
  return (
    <section aria-label={t.resultsTitle} className="min-w-0">
      <FilterSheet address={address} facets={facets} count={pages.totalCount ?? 0} />
      <ActiveFilters address={address} />
      <ResultBar address={address} found={found} />
      <DidYouMean address={address} words={found?.didYouMean ?? null} />
      {address.view === 'map' && <WardMapView address={address} facets={facets} />}
      <PagedList pages={pages} empty={<NothingFound address={address} />}>
        {(found) => <FoundCard key={found.id} found={found} />}
      </PagedList>
    </section>
  );
}

/** Says how many there are after each change, and which view one is in. */
function useSpokenResults(count: number | null, view: 'list' | 'map'): void {
  const t = useMessages(marketplaceMessages);
  useEffect(() => {
    if (count !== null) announce(`${t.resultsSpoken(count)} ${view === 'map' ? t.viewIsMap : t.viewIsList}`);
  }, [count, view, t]);
}

function DidYouMean({ address, words }: { address: SearchAddress; words: string | null }) {
  const t = useMessages(marketplaceMessages);
  if (!words) return null;
  return (
    <p className="mt-0 mb-4">
      {t.didYouMean}{' '}
      <button type="button" onClick={() => address.change({ text: words })} className="link min-h-11 text-std-16B-170">
        {words}
      </button>
    </p>
  );
}

/** On a phone the filters open as a sheet; each choice searches at once, the button closes it. */
function FilterSheet({ address, facets, count }: { address: SearchAddress; facets?: Facets; count: number }) {
  const t = useMessages(marketplaceMessages);
  const [open, setOpen] = useState(false);
  const active = filterCount(address.search);
  return (
    <div className="mb-4 lg:hidden">
      <Button variant="outline" icon="filter" wide onClick={() => setOpen(true)}>
        {active ? t.filtersCount(active) : t.filters}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.filters}
        actions={
          <Button wide onClick={() => setOpen(false)}>
            {t.showResults(count)}
          </Button>
        }
      >
        <SearchFilters address={address} facets={facets} prefix="sheet" />
      </Dialog>
    </div>
  );
}
