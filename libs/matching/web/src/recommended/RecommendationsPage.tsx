import {
  EmptyState,
  Layout,
  LinkButton,
  LoadError,
  PageHeading,
  RequireSignIn,
  Section,
  Skeleton,
  useMessages,
  useViewer,
  type ViewerMembership,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { recommendedMessages } from '../messages/recommended.js';
import { MyOpinions } from './MyOpinions.js';
import { NeedCard } from './NeedCard.js';
import { PartnerCard } from './PartnerCard.js';
import { RecommendedNeedsQuery, RecommendedPartnersQuery } from './recommended-queries.js';

/** おすすめ: needs the own organisation could answer, organisations to work with, and what one said of earlier ones. */
export function RecommendationsPage() {
  return (
    <RequireSignIn>
      <Recommended />
    </RequireSignIn>
  );
}

function Recommended() {
  const t = useMessages(recommendedMessages);
  const { acting, loading } = useViewer();
  return (
    <Layout crumbs={[{ title: t.pageTitle }]}>
      <PageHeading title={t.pageTitle} lead={acting ? t.pageLead(acting.organisationName) : undefined} />
      {!acting && !loading && (
        <EmptyState
          icon="building"
          title={t.noOrganisation}
          action={<LinkButton to="/organisations">{t.toOrganisations}</LinkButton>}
        >
          {t.noOrganisationText}
        </EmptyState>
      )}
      {acting && <Lists key={acting.organisationId} organisation={acting} />}
    </Layout>
  );
}

function Lists({ organisation }: { organisation: ViewerMembership }) {
  const t = useMessages(recommendedMessages);
  const { organisationId } = organisation;
  return (
    <>
      <Section title={t.needsTitle}>
        <Needs organisationId={organisationId} />
      </Section>
      <Section title={t.partnersTitle}>
        <Partners organisationId={organisationId} />
      </Section>
      <MyOpinions organisationId={organisationId} />
    </>
  );
}

function Needs({ organisationId }: { organisationId: string }) {
  const t = useMessages(recommendedMessages);
  const [{ data, error }, again] = useQuery({ query: RecommendedNeedsQuery, variables: { organisationId } });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  if (data.recommendedNeeds.length === 0)
    return (
      <EmptyState
        title={t.needsEmpty}
        action={
          <>
            <LinkButton to={`/organisations/${organisationId}/edit/activity`}>{t.editOrganisation}</LinkButton>
            <LinkButton variant="outline" to="/postings/new?kind=resource">
              {t.newResource}
            </LinkButton>
          </>
        }
      >
        {t.needsEmptyText}
      </EmptyState>
    );
  return (
    <ul className="m-0 grid list-none items-start gap-4 p-0 sm:gap-6 md:grid-cols-2">
      {data.recommendedNeeds.map((each) => (
        <li key={each.posting.id} className="min-w-0">
          <NeedCard found={each} organisationId={organisationId} />
        </li>
      ))}
    </ul>
  );
}

function Partners({ organisationId }: { organisationId: string }) {
  const t = useMessages(recommendedMessages);
  const variables = { organisationId, first: 10 };
  const [{ data, error }, again] = useQuery({ query: RecommendedPartnersQuery, variables });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  if (data.recommendedPartners.length === 0)
    return (
      <EmptyState
        icon="hand"
        title={t.partnersEmpty}
        action={<LinkButton to={`/organisations/${organisationId}/edit/activity`}>{t.editOrganisation}</LinkButton>}
      >
        {t.partnersEmptyText}
      </EmptyState>
    );
  return (
    <ul className="m-0 grid list-none items-start gap-4 p-0 sm:gap-6 md:grid-cols-2">
      {data.recommendedPartners.map((each) => (
        <li key={each.organisationId} className="min-w-0">
          <PartnerCard partner={each} organisationId={organisationId} postingId={null} />
        </li>
      ))}
    </ul>
  );
}
