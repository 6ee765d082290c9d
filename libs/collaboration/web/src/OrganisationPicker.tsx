import { Button, Combobox, ErrorText, graphql, platformMessages, useMessages } from '@musubi/platform/web';
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

/** A chosen one is known by its id alone: in a draft, the name has to be asked for. */
const ChosenQuery = graphql(`
  query ChosenOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      name
    }
  }
`);

/** Chooses an organisation by typing its name; the server searches. The one chosen stands there until it is changed. */
export function OrganisationPicker(props: PickerProps) {
  const { id, value, onChange } = props;
  const choose = (chosen: string) => {
    onChange(chosen || null);
    if (chosen) setTimeout(() => document.getElementById(`${id}-change`)?.focus(), 50);
  };
  return value ? (
    <Chosen {...props} organisationId={value} onChange={() => onChange(null)} />
  ) : (
    <Choosing {...props} onChange={choose} />
  );
}

type Own = Omit<PickerProps, 'value' | 'onChange'>;

function Choosing({ onChange, ...field }: Own & { onChange: (id: string) => void }) {
  const [text, setText] = useState('');
  const [{ data, fetching }] = useQuery({ query: PickerQuery, variables: { text }, pause: text.trim() === '' });
  const { id, label, help, required, error } = field;
  return (
    <Combobox
      {...{ id, label, help, required, error }}
      value=""
      onChange={onChange}
      options={data?.organisations.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? []}
      searchText={text}
      onSearch={setText}
      loading={fetching}
    />
  );
}

function Chosen({
  id,
  label,
  error,
  organisationId,
  onChange,
}: Own & { organisationId: string; onChange: () => void }) {
  const texts = useMessages(platformMessages);
  const [{ data }] = useQuery({ query: ChosenQuery, variables: { id: organisationId } });
  return (
    <div>
      <p className="m-0 text-std-16B-170">{label}</p>
      <p className="mt-2 mb-0 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0">{data?.organisation?.name ?? ''}</span>
        <Button
          id={`${id}-change`}
          size="small"
          variant="outline"
          aria-label={texts.changeOf(label)}
          onClick={onChange}
        >
          {texts.change}
        </Button>
      </p>
      <ErrorText id={id} error={error} />
    </div>
  );
}
