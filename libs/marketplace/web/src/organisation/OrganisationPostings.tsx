import { EmptyState, graphql, LinkButton, Section, useMessages, usePages } from '@musubi/platform/web';
import { PagedList } from '../card/PagedList.js';
import { PostingCard, PostingCardFragment } from '../card/PostingCard.js';
import { organisationPostingsMessages } from '../messages/organisation-postings.js';

const OrganisationPostingsQuery = graphql(
  `
    query OrganisationPostings($organisationId: ID!, $after: String) {
      postings(organisationId: $organisationId, first: 6, after: $after) {
        edges {
          node {
            id
            ...PostingCardView
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [PostingCardFragment],
);

/** On the page of an organisation: what it needs and offers now. */
export function OrganisationPostings({ organisationId, mayEdit }: { organisationId: string; mayEdit: boolean }) {
  const t = useMessages(organisationPostingsMessages);
  const pages = usePages({
    query: OrganisationPostingsQuery,
    variables: { organisationId },
    pick: (data) => data.postings,
  });
  const manage = mayEdit && (
    <LinkButton to="/my/postings" variant="text" size="small" icon="edit" aria-label={t.manageLong}>
      {t.manage}
    </LinkButton>
  );
  const empty = (
    <EmptyState
      icon="file"
      title={t.empty}
      action={
        mayEdit && (
          <LinkButton to="/postings/new" variant="outline" size="small" icon="plus">
            {t.add}
          </LinkButton>
        )
      }
    >
      {mayEdit && t.emptyText}
    </EmptyState>
  );
  return (
    <Section title={t.title} action={manage}>
      <PagedList pages={pages} empty={empty}>
        {(posting) => <PostingCard key={posting.id} posting={posting} />}
      </PagedList>
    </Section>
  );
}
