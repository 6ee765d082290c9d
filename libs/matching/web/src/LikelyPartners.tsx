import { Button, graphql, Skeleton, useMessages } from '@musubi/platform/web';
import { useQuery } from 'urql';
import { matchingMessages } from './messages/messages.js';
import { PartnerCard } from './recommended/PartnerCard.js';
import { RecommendedPartnerFragment } from './recommended/recommended-queries.js';

const LikelyPartnersQuery = graphql(
  `
    query LikelyPartners($postingId: ID!) {
      recommendations(postingId: $postingId, first: 5) {
        forOrganisationId
        ...RecommendedPartner
      }
    }
  `,
  [RecommendedPartnerFragment],
);

/** Beside the editor and after publishing: who may answer, each with reasons and what does not fit. */
export function LikelyPartners({ postingId }: { postingId: string }) {
  const t = useMessages(matchingMessages);
  const [{ data, fetching, error }, again] = useQuery({
    query: LikelyPartnersQuery,
    variables: { postingId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-label={t.partnersTitle}>
      <h2 className="m-0 mb-1 text-std-17B-170">{t.partnersTitle}</h2>
      <p className="mt-0 mb-4 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">{t.partnersLead}</p>
      {fetching && !data && <Skeleton lines={5} />}
      {error && !data && <p>{t.failed}</p>}
      {data?.recommendations.length === 0 && <p>{t.partnersEmpty}</p>}
      <ul className="m-0 grid list-none gap-4 p-0">
        {data?.recommendations.map((each) => (
          <li key={each.organisationId} className="min-w-0">
            <PartnerCard partner={each} organisationId={each.forOrganisationId} postingId={postingId} />
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <Button variant="text" size="small" onClick={() => again({ requestPolicy: 'network-only' })}>
          {t.partnersRefresh}
        </Button>
      </div>
    </section>
  );
}
