import {
  Disclosure,
  graphql,
  LoadMore,
  Skeleton,
  Timeline,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { collaborationTexts } from '../messages/messages.js';

const HistoryQuery = graphql(`
  query PartnershipHistory($id: ID!, $after: String) {
    partnershipChanges(partnershipId: $id, first: 20, after: $after) {
      edges {
        node {
          id
          at
          what
          personName
          organisationName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Who changed what and when. */
export function History({ id }: { id: string }) {
  const t = useMessages(collaborationTexts);
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-12" onToggle={() => setOpen(true)}>
      <Disclosure title={t.history}>{open && <Changes id={id} />}</Disclosure>
    </div>
  );
}

function Changes({ id }: { id: string }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const pages = usePages({ query: HistoryQuery, variables: { id }, pick: (data) => data.partnershipChanges });
  if (pages.loading) return <Skeleton lines={4} />;
  const moments = pages.nodes.map((each) => ({
    id: each.id,
    when: format.dateTime(each.at),
    title: t.change(each.what) ?? each.what,
    children: [each.personName, each.organisationName].filter(Boolean).join(' / '),
  }));
  return (
    <>
      <Timeline moments={moments} />
      <LoadMore shown={moments.length} hasMore={pages.hasMore} loading={pages.loadingMore} onMore={pages.loadMore} />
    </>
  );
}
