import { isPostingKind } from '@musubi/marketplace/model';
import {
  ActionNotice,
  Button,
  EmptyState,
  Form,
  graphql,
  Layout,
  LinkButton,
  PageHeading,
  RadioGroup,
  RequireSignIn,
  Select,
  Stack,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ownMessages } from '../messages/own.js';

const CreateDraft = graphql(
  `
    mutation CreateDraftPosting($input: CreateDraftPostingInput!) {
      createDraftPosting(input: $input) {
        __typename
        ... on CreateDraftPostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The first question: a need or something to give, and for which organisation. */
export function NewPostingPage() {
  return (
    <RequireSignIn>
      <NewPosting />
    </RequireSignIn>
  );
}

function NewPosting() {
  const t = useMessages(ownMessages);
  const { viewer } = useViewer();
  const [params] = useSearchParams();
  const writers = viewer?.memberships.filter((each) => each.role !== 'viewer') ?? [];
  const forOther = params.get('organisation');
  return (
    <Layout width="narrow" crumbs={[{ title: t.myPostings, to: '/my/postings' }, { title: t.newPosting }]}>
      <PageHeading title={t.newPosting} lead={t.newLead} />
      {writers.length === 0 && !forOther ? (
        <EmptyState
          icon="people"
          title={t.needOrganisation}
          action={<LinkButton to="/organisations/new">{t.registerOrganisation}</LinkButton>}
        >
          {t.needOrganisationText}
        </EmptyState>
      ) : (
        <StartForm writers={writers} forOther={forOther} kindGiven={params.get('kind')} />
      )}
    </Layout>
  );
}

interface StartProps {
  readonly writers: readonly { readonly organisationId: string; readonly organisationName: string }[];
  readonly forOther: string | null;
  readonly kindGiven: string | null;
}

const kindFrom = (given: string | null): string => (given !== null && isPostingKind(given) ? given : '');

/** What is chosen so far, and the way to the first page of the editor. */
function useStart({ writers, forOther, kindGiven }: StartProps) {
  const { acting } = useViewer();
  const navigate = useNavigate();
  const own = writers.find((each) => each.organisationId === acting?.organisationId) ?? writers[0];
  const [kind, setKind] = useState(() => kindFrom(kindGiven));
  const [organisationId, setOrganisation] = useState(forOther ?? own?.organisationId ?? '');
  const [requestKey] = useState(() => crypto.randomUUID());
  const [missing, setMissing] = useState(false);
  const [create, creating] = useAction(CreateDraft);
  const start = async () => {
    setMissing(kind === '');
    if (kind === '') return document.getElementById('kind')?.querySelector('input')?.focus();
    const result = await create({ input: { organisationId, kind, requestKey } });
    if (result.ok) await navigate(`/postings/${result.data.id}/edit/what`, { replace: true });
  };
  return { kind, setKind, organisationId, setOrganisation, missing: missing && kind === '', creating, start };
}

function StartForm(props: StartProps) {
  const t = useMessages(ownMessages);
  const form = useStart(props);
  return (
    <Form onSubmit={() => form.start()}>
      <Stack gap="large">
        <ActionNotice error={form.creating.error} />
        <RadioGroup
          id="kind"
          label={t.newKind}
          required
          framed
          error={form.missing ? t.startError : null}
          value={form.kind}
          onChange={form.setKind}
          options={[
            { value: 'need', label: t.newNeed, hint: t.newNeedHint },
            { value: 'resource', label: t.newResource, hint: t.newResourceHint },
          ]}
        />
        {!props.forOther && props.writers.length > 1 && (
          <Select
            id="organisation"
            label={t.newFor}
            required
            value={form.organisationId}
            onChange={form.setOrganisation}
            emptyLabel={null}
            options={props.writers.map((each) => ({ value: each.organisationId, label: each.organisationName }))}
          />
        )}
        <p className="m-0">
          <Button type="submit" size="large" wide iconEnd="arrow" pending={form.creating.pending}>
            {t.start}
          </Button>
        </p>
      </Stack>
    </Form>
  );
}
