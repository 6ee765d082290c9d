import { Combobox, graphql } from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';

const PickerQuery = graphql(`
  query OrganisationPicker($text: String!) {
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

interface PickerProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Chooses an organisation by typing its name; the server searches. */
export function OrganisationPicker({ id, label, help, value, onChange }: PickerProps) {
  const [text, setText] = useState('');
  const [{ data, fetching }] = useQuery({ query: PickerQuery, variables: { text }, pause: text.trim() === '' });
  const found = data?.organisations.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const choose = (chosen: string) => {
    onChange(chosen || null);
    const name = found.find((each) => each.value === chosen)?.label;
    if (name) setText(name);
  };
  return (
    <Combobox
      id={id}
      label={label}
      help={help}
      value={value ?? ''}
      onChange={choose}
      options={found}
      searchText={text}
      onSearch={setText}
      loading={fetching}
    />
  );
}
