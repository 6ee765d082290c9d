import {
  Button,
  Card,
  Checkbox,
  ConfirmDialog,
  EmptyState,
  graphql,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  SkeletonCards,
  Stack,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ownMessages } from '../messages/own.js';

const SavedSearchesQuery = graphql(`
  query SavedSearches {
    savedSearches {
      id
      name
      query
      mail
    }
  }
`);
const ChangeSaved = graphql(
  `
    mutation ChangeSavedSearch($input: ChangeSavedSearchInput!) {
      changeSavedSearch(input: $input) {
        __typename
        ... on ChangeSavedSearchOk {
          id
          mail
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const DeleteSaved = graphql(
  `
    mutation DeleteSavedSearch($input: DeleteSavedSearchInput!) {
      deleteSavedSearch(input: $input) {
        __typename
        ... on DeleteSavedSearchOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Searches one wants to hear about, each with its mail switched on or off. */
export function SavedSearchesPage() {
  const t = useMessages(ownMessages);
  return (
    <RequireSignIn>
      <Layout width="narrow" crumbs={[{ title: t.myPostings, to: '/my/postings' }, { title: t.savedSearches }]}>
        <PageHeading title={t.savedSearches} lead={t.savedLead} />
        <SavedList />
      </Layout>
    </RequireSignIn>
  );
}

function SavedList() {
  const t = useMessages(ownMessages);
  const [{ data, fetching, error }, again] = useQuery({
    query: SavedSearchesQuery,
    requestPolicy: 'cache-and-network',
  });
  if (fetching && !data) return <SkeletonCards columns={1} />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data?.savedSearches.length)
    return (
      <EmptyState icon="bell" title={t.savedEmpty} action={<LinkButton to="/search">{t.toSearch}</LinkButton>}>
        {t.savedEmptyText}
      </EmptyState>
    );
  return (
    <Stack gap="medium">
      {data.savedSearches.map((saved) => (
        <SavedItem key={saved.id} saved={saved} />
      ))}
    </Stack>
  );
}

function SavedItem({ saved }: { saved: ResultOf<typeof SavedSearchesQuery>['savedSearches'][number] }) {
  const t = useMessages(ownMessages);
  const [asking, setAsking] = useState(false);
  const [change] = useAction(ChangeSaved);
  const [remove] = useAction(DeleteSaved);
  const onMail = async (on: boolean) => {
    const result = await change({ input: { id: saved.id, mail: on ? 'daily' : 'none' } });
    if (!result.ok) toast(result.error.message, 'error');
  };
  const onDelete = async () => {
    const result = await remove({ input: { id: saved.id } });
    toast(result.ok ? t.savedDeleted : result.error.message, result.ok ? 'success' : 'error');
  };
  return (
    <Card as="article">
      <h2 className="m-0 text-std-18B-160">{saved.name}</h2>
      <Checkbox
        id={`mail-${saved.id}`}
        label={t.mailOn}
        noBadge
        checked={saved.mail === 'daily'}
        onChange={(on) => void onMail(on)}
      />
      <div className="mt-2 flex flex-wrap gap-3">
        <LinkButton to={`/search?${saved.query}`} variant="outline" size="small" icon="search">
          {t.savedOpen}
        </LinkButton>
        <Button variant="text" size="small" onClick={() => setAsking(true)}>
          {t.savedDelete}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.savedDelete}
        confirmLabel={t.savedDelete}
        danger
        onConfirm={onDelete}
      >
        {t.savedDeleteText(saved.name)}
      </ConfirmDialog>
    </Card>
  );
}
