import { Card, LinkButton, Skeleton, useMessages, useViewer, type ViewerMembership } from '@musubi/platform/web';
import { useQuery } from 'urql';
import { FitDetails } from '../FitDetails.js';
import { recommendedMessages } from '../messages/recommended.js';
import { OpinionButtons, useOpinion } from '../opinion/OpinionButtons.js';
import { Reasons } from '../Reasons.js';
import { PartnerFitQuery } from './recommended-queries.js';

/** On an organisation's page: how it goes with one's own; on one's own page: the way to the recommendations. */
export function OrganisationFit({ organisationId, name }: { organisationId: string; name: string }) {
  const t = useMessages(recommendedMessages);
  const { acting } = useViewer();
  if (!acting) return null;
  if (acting.organisationId !== organisationId) return <FitCard acting={acting} otherId={organisationId} name={name} />;
  return (
    <Card tone="key">
      <h2 className="m-0 mb-3 text-std-17B-170">{t.partnersTitle}</h2>
      <LinkButton to="/recommendations" variant="outline" size="small">
        {t.partnersAll}
      </LinkButton>
    </Card>
  );
}

function FitCard({ acting, otherId, name }: { acting: ViewerMembership; otherId: string; name: string }) {
  const t = useMessages(recommendedMessages);
  const { organisationId, organisationName } = acting;
  const [{ data, error }] = useQuery({ query: PartnerFitQuery, variables: { organisationId, otherId } });
  const subject = { organisationId, aboutOrganisationId: otherId, postingId: null, name, liked: false };
  const state = useOpinion(subject);
  // The page is readable without this box.
  if (error) return null;
  return (
    <Card tone="key">
      <h2 className="m-0 mb-1 text-std-17B-170">{t.partnerFitTitle}</h2>
      <p className="mt-0 mb-3 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
        {t.partnerFitFor(organisationName)}
      </p>
      {!data && <Skeleton lines={3} />}
      {data && (
        <>
          {data.partnerFit.reasons.length === 0 && <p className="m-0">{t.partnerFitNothing}</p>}
          <Reasons reasons={data.partnerFit.reasons} misfits={data.partnerFit.misfits} />
          <div className="mt-4">
            <FitDetails name={name} factors={data.partnerFit.factors} />
          </div>
          {acting.role !== 'viewer' && <OpinionButtons subject={subject} state={state} />}
        </>
      )}
    </Card>
  );
}
