import { type PostingSearch, searchedKinds, searchSorts } from '@musubi/marketplace/model';
import { cx, Icon, useMessages } from '@musubi/platform/web';
import { marketplaceMessages } from '../messages/messages.js';
import { SaveSearchButton } from './SaveSearchButton.js';
import { countIn, type Facets } from './search-query.js';
import type { SearchAddress, SearchView } from './use-search.js';

/** Everything, or one kind of thing: the first that most people choose. Cases and guide texts come with words only. */
export function KindTabs({ address, facets }: { address: SearchAddress; facets?: Facets }) {
  const t = useMessages(marketplaceMessages);
  const { kind: chosen, text } = address.search;
  const count = (kind: string) => countIn(facets, 'kinds', kind);
  const shown = searchedKinds.filter((kind) => kind !== 'case' || chosen === kind || count(kind));
  const all = facets ? sum((text ? everyKind : ['posting']).map((kind) => count(kind) ?? 0)) : null;
  return (
    <div role="group" aria-label={t.filterKind} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <div className="flex w-max min-w-full gap-1 border-b border-solid-gray-300">
        <KindTab name={t.kindAll} count={all} chosen={!chosen} onChoose={() => address.change({ kind: null })} />
        {shown.map((kind) => (
          <KindTab
            key={kind}
            name={t.kindName(kind)}
            count={count(kind)}
            chosen={chosen === kind}
            onChoose={() => address.change({ kind })}
          />
        ))}
      </div>
    </div>
  );
}

const everyKind = ['posting', 'organisation', 'case', 'guide'];
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function KindTab(props: { name: string; count: number | null; chosen: boolean; onChoose: () => void }) {
  const t = useMessages(marketplaceMessages);
  return (
    <button
      type="button"
      aria-pressed={props.chosen}
      onClick={props.onChoose}
      className="min-h-12 shrink-0 border-0 border-b-4 border-transparent bg-transparent px-3 text-std-16N-170 whitespace-nowrap hover:bg-solid-gray-50 aria-pressed:border-key-900 aria-pressed:text-std-16B-170 aria-pressed:text-key-900 sm:px-5"
    >
      {props.name}
      {props.count !== null && (
        <span className="ml-1.5 text-dns-14N-130 text-solid-gray-700">{t.countAlone(props.count)}</span>
      )}
    </button>
  );
}

interface Found {
  readonly totalCount: number;
  readonly atLeast: boolean;
}

/** How many there are, in which order, as list or map, and keeping the search. */
export function ResultBar({ address, found }: { address: SearchAddress; found?: Found }) {
  const t = useMessages(marketplaceMessages);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-3 sm:gap-x-4">
      <h2 className="m-0 mr-auto text-std-20B-160 max-sm:grow">
        {found ? t.results(found.totalCount, found.atLeast) : t.resultsTitle}
      </h2>
      {savable(address.search) && found?.totalCount !== 0 && <SaveSearchButton search={address.search} />}
      <SortSelect search={address.search} onChange={(sort) => address.change({ sort })} />
      <ViewSwitch view={address.view} onShow={address.show} />
    </div>
  );
}

/** New postings are mailed; organisations and guide texts are not. */
const savable = ({ kind }: PostingSearch) => kind === null || kind === 'need' || kind === 'resource';

function SortSelect({ search, onChange }: { search: PostingSearch; onChange: (sort: string) => void }) {
  const t = useMessages(marketplaceMessages);
  const words = { relevance: t.sortRelevance, newest: t.sortNewest, deadline: t.sortDeadline };
  return (
    <label className="flex items-center gap-2 max-sm:min-w-36 max-sm:flex-1">
      <span className="text-dns-14N-130 text-solid-gray-800 max-sm:sr-only">{t.sort}</span>
      <span className="relative max-sm:flex-1">
        <select
          value={search.sort}
          onChange={(event) => onChange(event.target.value)}
          className="min-h-11 appearance-none rounded-8 border border-solid-gray-600 bg-white py-1 pr-10 pl-3 text-std-16N-170 hover:border-black max-sm:w-full max-sm:pr-8 max-sm:pl-2 max-sm:text-dns-14N-130"
        >
          {searchSorts.map((sort) => (
            <option key={sort} value={sort}>
              {words[sort]}
            </option>
          ))}
        </select>
        <Icon name="down" size={20} className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2" />
      </span>
    </label>
  );
}

function ViewSwitch({ view, onShow }: { view: SearchView; onShow: (view: SearchView) => void }) {
  const t = useMessages(marketplaceMessages);
  const button = (each: SearchView, label: string, icon: 'menu' | 'map') => (
    <button
      type="button"
      aria-pressed={view === each}
      onClick={() => onShow(each)}
      className={cx(
        'inline-flex min-h-11 items-center gap-1.5 border border-solid-gray-600 bg-white px-3 text-dns-16N-130 max-sm:px-2 hover:bg-solid-gray-50 aria-pressed:border-key-900 aria-pressed:bg-key-50 aria-pressed:text-key-1000',
        each === 'list' ? 'rounded-l-8' : '-ml-px rounded-r-8',
      )}
    >
      <Icon name={icon} size={20} />
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={t.view} className="flex">
      {button('list', t.viewList, 'menu')}
      {button('map', t.viewMap, 'map')}
    </div>
  );
}
