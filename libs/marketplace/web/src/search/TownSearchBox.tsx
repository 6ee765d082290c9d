import { emptySearch, type PostingSearch, withPlaces } from '@musubi/marketplace/model';
import {
  graphql,
  type IconName,
  SearchBox,
  type SearchOffer,
  type Suggesting,
  useMessages,
  useOffers,
} from '@musubi/platform/web';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { type Client, useClient } from 'urql';
import { marketplaceMessages } from '../messages/messages.js';

const SuggestionsQuery = graphql(`
  query SearchSuggestions($text: String!) {
    searchSuggestions(text: $text) {
      text
      kind
      path
      code
    }
  }
`);

interface Offered {
  readonly text: string;
  readonly kind: string;
  readonly path: string | null;
  readonly code: string | null;
}

/** The one search box of the town: offers words and things while somebody types; names of wards become filters. */
export function TownSearchBox(props: {
  label: string;
  hint?: string;
  search?: PostingSearch;
  size?: 'large' | 'medium';
  className?: string;
  onSearch: (search: PostingSearch) => void;
}) {
  const { search = emptySearch, onSearch } = props;
  const navigate = useNavigate();
  const { offered, suggesting } = useTownOffers();
  const ask = (text: string) => onSearch(withPlaces({ ...search, text }));
  const pick = (id: string) => {
    const chosen = offered[Number(id)];
    if (!chosen) return;
    if (chosen.path) void navigate(chosen.path);
    else if (chosen.kind === 'area') onSearch({ ...search, text: '', areas: including(search.areas, chosen.code) });
    else if (chosen.kind === 'field') onSearch({ ...search, text: '', fields: including(search.fields, chosen.code) });
    else ask(chosen.text);
  };
  return (
    <SearchBox
      label={props.label}
      hint={props.hint}
      size={props.size}
      className={props.className}
      defaultValue={search.text}
      onSearch={ask}
      suggesting={{ ...suggesting, onPick: pick }}
    />
  );
}

const including = (values: readonly string[], code: string | null): string[] => [
  ...new Set([...values, ...(code ? [code] : [])]),
];

const icons: Readonly<Record<string, IconName>> = {
  word: 'search',
  question: 'search',
  area: 'place',
  field: 'filter',
  organisation: 'people',
  posting: 'heart',
  case: 'star',
  guide: 'book',
};

function useTownOffers(): { offered: readonly Offered[]; suggesting: Omit<Suggesting, 'onPick'> } {
  const t = useMessages(marketplaceMessages);
  const client = useClient();
  const ask = useCallback((text: string) => offersFor(client, text), [client]);
  const { offered, loading, onType } = useOffers(ask);
  const offers: SearchOffer[] = offered.map((each, index) => ({
    id: String(index),
    text: each.text,
    icon: icons[each.kind] ?? 'search',
    hint: t.offerHint(each.kind) || undefined,
  }));
  return { offered, suggesting: { offers, loading, onType } };
}

async function offersFor(client: Client, text: string): Promise<readonly Offered[]> {
  const { data } = await client.query(SuggestionsQuery, { text: text.slice(0, 60) }).toPromise();
  return data?.searchSuggestions ?? [];
}
