import { Button, Card, graphql, type ResultOf, Skeleton, TextLink, useMessages } from '@musubi/platform/web';
import { useQuery } from 'urql';
import { matchingMessages } from './messages/messages.js';
import { Reasons } from './Reasons.js';

const LikelyPartnersQuery = graphql(`
  query LikelyPartners($postingId: ID!) {
    recommendations(postingId: $postingId, first: 5) {
      organisationId
      name
      verified
      answer {
        id
        title
      }
      reasons {
        code
        message
      }
      misfits {
        code
        message
      }
    }
  }
`);
type Recommended = ResultOf<typeof LikelyPartnersQuery>['recommendations'][number];

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
      <p className="mt-0 mb-4 text-dns-14N-130 text-solid-gray-700">{t.partnersLead}</p>
      {fetching && !data && <Skeleton lines={5} />}
      {error && !data && <p>{t.failed}</p>}
      {data?.recommendations.length === 0 && <p>{t.partnersEmpty}</p>}
      <ul className="m-0 grid list-none gap-4 p-0">
        {data?.recommendations.map((each) => (
          <li key={each.organisationId}>
            <Partner recommended={each} />
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

function Partner({
  recommended: { organisationId, name, verified, answer, reasons, misfits },
}: {
  recommended: Recommended;
}) {
  const t = useMessages(matchingMessages);
  return (
    <Card>
      <h3 className="m-0 text-std-17B-170">
        <TextLink to={`/organisations/${organisationId}`}>{name}</TextLink>
      </h3>
      {verified && <p className="m-0 text-dns-14N-130 text-success-2">{t.verified}</p>}
      <div className="mt-2">
        <Reasons reasons={reasons} misfits={misfits} />
      </div>
      {answer && (
        <p className="mt-3 mb-0 text-dns-14N-130">
          {t.answer}: <TextLink to={`/postings/${answer.id}`}>{answer.title}</TextLink>
        </p>
      )}
    </Card>
  );
}
