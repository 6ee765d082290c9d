import {
  Card,
  graphql,
  type ResultOf,
  Skeleton,
  useMessages,
  useViewer,
  type ViewerMembership,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { ExplainedFragment } from './explained.js';
import { FitDetails } from './FitDetails.js';
import { matchingMessages } from './messages/messages.js';
import { Hidden, OpinionButtons, useOpinion } from './opinion/OpinionButtons.js';
import { Reasons, togetherAlready } from './Reasons.js';

const FitQuery = graphql(
  `
    query WhyThisFits($postingId: ID!, $organisationId: ID!) {
      posting(id: $postingId) {
        id
        title
        organisation {
          id
        }
      }
      fit(postingId: $postingId, organisationId: $organisationId) {
        ...Explained
      }
    }
  `,
  [ExplainedFragment],
);
type FitData = ResultOf<typeof FitQuery>;

/** Beside a posting, for a reader who acts for an organisation: up to three reasons of the score, and what does not fit. */
export function WhyThisFits({ postingId }: { postingId: string }) {
  const { acting } = useViewer();
  return acting ? <FitCard postingId={postingId} organisation={acting} /> : null;
}

function FitCard({ postingId, organisation }: { postingId: string; organisation: ViewerMembership }) {
  const t = useMessages(matchingMessages);
  const { organisationId, organisationName } = organisation;
  const [{ data, error }] = useQuery({ query: FitQuery, variables: { postingId, organisationId } });
  // Nothing to say about one's own posting, and a page is readable without this box.
  if (error || data?.fit.misfits.some(({ code }) => code === 'own')) return null;
  return (
    <Card tone="key">
      <h2 className="m-0 mb-1 text-std-17B-170">{t.fitTitle}</h2>
      <p className="mt-0 mb-3 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">{t.fitFor(organisationName)}</p>
      {data ? <FitReasons data={data} organisation={organisation} /> : <Skeleton lines={3} />}
    </Card>
  );
}

function FitReasons({ data: { fit, posting }, organisation }: { data: FitData; organisation: ViewerMembership }) {
  const t = useMessages(matchingMessages);
  const together = togetherAlready(fit.misfits);
  if (together) return <p className="m-0">{together}</p>;
  return (
    <>
      {fit.reasons.length === 0 && <p className="m-0">{t.fitNothing}</p>}
      <Reasons reasons={fit.reasons} misfits={fit.misfits} />
      <div className="mt-4">
        <FitDetails name={organisation.organisationName} factors={fit.factors} reasons={fit.reasons} />
      </div>
      {posting && organisation.role !== 'viewer' && (
        <FitOpinion posting={posting} organisationId={organisation.organisationId} />
      )}
    </>
  );
}

function FitOpinion({ posting, organisationId }: { posting: NonNullable<FitData['posting']>; organisationId: string }) {
  const subject = {
    ...{ organisationId, aboutOrganisationId: posting.organisation.id, postingId: posting.id, name: posting.title },
    liked: false,
  };
  const state = useOpinion(subject);
  if (state.given?.opinion !== 'unfit') return <OpinionButtons subject={subject} state={state} />;
  return (
    <div className="mt-4">
      <Hidden name={posting.title} state={state} />
    </div>
  );
}
