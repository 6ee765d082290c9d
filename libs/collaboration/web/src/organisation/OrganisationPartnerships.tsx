import {
  Card,
  EmptyState,
  graphql,
  LoadMore,
  Section,
  SkeletonCards,
  useFormat,
  useMessages,
  usePages,
  type ResultOf,
} from '@musubi/platform/web';
import { organisationMessages } from '../messages/organisation.js';
import { PartyName } from '../PartyName.js';

const ResultsQuery = graphql(`
  query OrganisationPartnerships($organisationId: ID!, $after: String) {
    partnershipResults(organisationId: $organisationId, first: 5, after: $after) {
      edges {
        node {
          id
          title
          activeAt
          endedAt
          endNote
          partners {
            id
            name
            logoFileId
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type ResultNode = ResultOf<typeof ResultsQuery>['partnershipResults']['edges'][number]['node'];

/** On the page of an organisation: partnerships it completed, with whom, and what came of them. */
export function OrganisationPartnerships({ organisationId }: { organisationId: string }) {
  const t = useMessages(organisationMessages);
  const pages = usePages({
    query: ResultsQuery,
    variables: { organisationId },
    pick: (data) => data.partnershipResults,
  });
  return (
    <Section title={t.title}>
      {pages.loading && <SkeletonCards count={1} columns={1} />}
      {!pages.loading && pages.nodes.length === 0 && <EmptyState icon="people" title={t.empty} />}
      <ul className="m-0 grid list-none gap-4 p-0">
        {pages.nodes.map((node) => (
          <li key={node.id}>
            <Result result={node} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={pages.nodes.length}
        hasMore={pages.hasMore}
        loading={pages.loadingMore}
        onMore={pages.loadMore}
      />
    </Section>
  );
}

function Result({ result }: { result: ResultNode }) {
  const t = useMessages(organisationMessages);
  const format = useFormat();
  const { title, partners, activeAt, endedAt, endNote } = result;
  return (
    <Card>
      <h3 className="m-0 text-std-18B-160 wrap-anywhere">{title}</h3>
      {activeAt && endedAt && (
        <p className="mt-1 mb-0 text-dns-14N-130 text-solid-gray-700">
          {t.period(format.date(activeAt), format.date(endedAt))}
        </p>
      )}
      {endNote && <p className="mt-3 mb-0 wrap-anywhere whitespace-pre-line">{endNote}</p>}
      <p className="mt-4 mb-2 text-dns-14B-130 text-solid-gray-700">{t.partners}</p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {partners.map((party) => (
          <li key={party.id}>
            <PartyName party={party} size={28} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
