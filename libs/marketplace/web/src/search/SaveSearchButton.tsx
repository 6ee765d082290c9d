import { type PostingSearch, searchParams } from '@musubi/marketplace/model';
import {
  Button,
  graphql,
  LinkButton,
  toast,
  useAction,
  useLoginAddress,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { marketplaceMessages } from '../messages/messages.js';

const SaveSearch = graphql(
  `
    mutation SaveSearch($input: SaveSearchInput!) {
      saveSearch(input: $input) {
        __typename
        ... on SaveSearchOk {
          id
          name
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Keeps the search in one click; visitors log in first and come back to it. */
export function SaveSearchButton({ search }: { search: PostingSearch }) {
  const t = useMessages(marketplaceMessages);
  const { viewer } = useViewer();
  const login = useLoginAddress();
  const [save, saving] = useAction(SaveSearch);
  if (!viewer)
    return (
      <LinkButton variant="outline" size="small" icon="bell" to={login}>
        {t.saveSearch}
      </LinkButton>
    );
  const onSave = async () => {
    const result = await save({ input: { query: searchParams(search).toString() } });
    toast(result.ok ? t.saved : result.error.message, result.ok ? 'success' : 'error');
  };
  return (
    <Button variant="outline" size="small" icon="bell" pending={saving.pending} onClick={() => void onSave()}>
      {t.saveSearch}
    </Button>
  );
}
