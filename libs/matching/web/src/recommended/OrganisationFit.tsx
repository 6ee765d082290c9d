import {
  Card,
  LinkButton,
  type ResultOf,
  Skeleton,
  useMessages,
  useViewer,
  type ViewerMembership,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { FitDetails } from '../FitDetails.js';
import { recommendedMessages } from '../messages/recommended.js';
import { Hidden, OpinionButtons, useOpinion } from '../opinion/OpinionButtons.js';
import { Reasons, togetherAlready } from '../Reasons.js';
import { PartnerFitQuery } from './recommended-queries.js';

/** On an organisation's page: how it goes with one's own; on one's own page: the way to the recommendations. */
export function OrganisationFit({ organisationId }: { organisationId: string }) {
  const t = useMessages(recommendedMessages);
  const { acting } = useViewer();
  if (!acting) return null;
  if (acting.organisationId !== organisationId) return <FitCard acting={acting} otherId={organisationId} />;
  return (
    <Card tone="key">
      <h2 className="m-0 mb-3 text-std-17B-170">{t.partnersTitle}</h2>
      <LinkButton to="/recommendations" variant="outline" size="small">
        {t.partnersAll}
      </LinkButton>
    </Card>
  );
}

function FitCard({ acting, otherId }: { acting: ViewerMembership; otherId: string }) {
  const t = useMessages(recommendedMessages);
  const { organisationId, organisationName } = acting;
  const [{ data, error }] = useQuery({ query: PartnerFitQuery, variables: { organisationId, otherId } });
  // The page is readable without this box.
  if (error) return null;
  return (
    <Card tone="key">
      <h2 className="m-0 mb-1 text-std-17B-170">{t.partnerFitTitle}</h2>
      <p className="mt-0 mb-3 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
        {t.partnerFitFor(organisationName)}
      </p>
      {data?.organisation ? (
        <FitBody fit={data.partnerFit} name={data.organisation.name} acting={acting} otherId={otherId} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Card>
  );
}

interface BodyProps {
  readonly fit: ResultOf<typeof PartnerFitQuery>['partnerFit'];
  readonly name: string;
  readonly acting: ViewerMembership;
  readonly otherId: string;
}

function FitBody({ fit, name, acting, otherId }: BodyProps) {
  const t = useMessages(recommendedMessages);
  const subject = {
    ...{ organisationId: acting.organisationId, aboutOrganisationId: otherId, postingId: null, name },
    liked: false,
  };
  const state = useOpinion(subject);
  const together = togetherAlready(fit.misfits);
  if (together) return <p className="m-0">{together}</p>;
  return (
    <>
      {fit.reasons.length === 0 && <p className="m-0">{t.partnerFitNothing}</p>}
      <Reasons reasons={fit.reasons} misfits={fit.misfits} />
      <div className="mt-4">
        <FitDetails name={name} factors={fit.factors} reasons={fit.reasons} />
      </div>
      {acting.role !== 'viewer' && state.given?.opinion !== 'unfit' && (
        <OpinionButtons subject={subject} state={state} />
      )}
      {state.given?.opinion === 'unfit' && <Hidden name={name} state={state} />}
    </>
  );
}
