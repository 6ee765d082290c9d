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
  readonly required?: boolean;
  readonly error?: string | null;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** The name of one that was chosen earlier: a draft knows its id alone. */
const ChosenQuery = graphql(`
  query ChosenOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      name
    }
  }
`);

/** The one chosen before the page was opened, as an option; none while nothing was, or once somebody types. */
function useChosen(value: string | null, typing: boolean) {
  const pause = !value || typing;
  const [{ data }] = useQuery({ query: ChosenQuery, variables: { id: value ?? '' }, pause });
  const name = data?.organisation?.name;
  return value && name && !pause ? [{ value, label: name }] : [];
}

function useFound(text: string) {
  const [{ data, fetching }] = useQuery({ query: PickerQuery, variables: { text }, pause: text.trim() === '' });
  return { found: data?.organisations.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [], fetching };
}

/** Chooses an organisation by typing its name; the server searches. */
export function OrganisationPicker({ value, onChange, ...field }: PickerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = useChosen(value, typed !== null);
  const { found, fetching } = useFound(typed ?? '');
  const options = typed === null ? chosen : found;
  const choose = (id: string) => {
    onChange(id || null);
    const name = options.find((each) => each.value === id)?.label;
    if (name) setTyped(name);
  };
  return (
    <Combobox
      {...field}
      value={value ?? ''}
      onChange={choose}
      options={options}
      searchText={typed ?? chosen[0]?.label ?? ''}
      onSearch={setTyped}
      loading={fetching}
    />
  );
}
