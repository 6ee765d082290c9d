import { Combobox, graphql, Select, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ChangeFieldsProps } from './ChangePage.js';
import { awardMessages } from './messages.js';

const JoiningQuery = graphql(`
  query JoiningOrganisations($text: String!) {
    organisations(text: $text, first: 10) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Who comes in and who goes. */
export function PartnerFields({ award, draft, set, errorOf }: ChangeFieldsProps) {
  const t = useMessages(awardMessages);
  const [text, setText] = useState('');
  const [{ data, fetching }] = useQuery({ query: JoiningQuery, variables: { text }, pause: text.trim() === '' });
  const found = data?.organisations.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const choose = (id: string) => {
    set({ joiningId: id || null });
    const name = found.find((each) => each.value === id)?.label;
    if (name) setText(name);
  };
  const others = award.partners.filter((partner) => !partner.lead);
  return (
    <>
      <Combobox
        id="change-joining"
        label={t.joining}
        help={t.joiningHelp}
        value={draft.joiningId ?? ''}
        onChange={choose}
        options={found}
        searchText={text}
        onSearch={setText}
        loading={fetching}
        error={errorOf('joiningId')}
      />
      <Select
        id="change-leaving"
        label={t.leaving}
        options={[{ value: '', label: t.nobody }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        value={draft.leavingId}
        onChange={(leavingId) => set({ leavingId })}
        error={errorOf('leavingId')}
      />
    </>
  );
}
