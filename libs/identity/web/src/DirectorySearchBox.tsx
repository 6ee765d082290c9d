import { graphql, SearchBox, type SearchOffer, useMessages, useOffers } from '@musubi/platform/web';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { identityMessages } from './messages/messages.js';

const SuggestionsQuery = graphql(`
  query OrganisationSuggestions($text: String!) {
    organisationSuggestions(text: $text) {
      text
      organisationId
    }
  }
`);

/** The directory's box: offers words and names of organisations while somebody types; a name leads to its page. */
export function DirectorySearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const t = useMessages(identityMessages);
  const navigate = useNavigate();
  const client = useClient();
  const ask = useCallback(
    async (typed: string) => {
      const { data } = await client.query(SuggestionsQuery, { text: typed.slice(0, 60) }).toPromise();
      return data?.organisationSuggestions ?? [];
    },
    [client],
  );
  const { offered, loading, onType } = useOffers(ask);
  const offers: SearchOffer[] = offered.map((each, index) => ({
    id: String(index),
    text: each.text,
    icon: each.organisationId ? 'people' : 'search',
  }));
  const onPick = (id: string) => {
    const chosen = offered[Number(id)];
    if (chosen?.organisationId) void navigate(`/organisations/${chosen.organisationId}`);
    else if (chosen) onSearch(chosen.text);
  };
  return (
    <SearchBox
      label={t.searchLabel}
      hint={t.searchHint}
      defaultValue={text}
      onSearch={onSearch}
      suggesting={{ offers, loading, onType, onPick }}
      className="max-w-180"
    />
  );
}
