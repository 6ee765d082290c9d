import { areaName, legalForms, type LegalForm, organisationTypes, type OrganisationType } from '@musubi/identity/model';
import {
  Badge,
  Card,
  DescriptionList,
  EmptyState,
  type FragmentOf,
  graphql,
  LabelRow,
  Layout,
  LinkButton,
  LoadError,
  LoadMore,
  Notice,
  PageHeading,
  readFragment,
  RequireRole,
  SkeletonCards,
  Stack,
  TextLink,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { badgeMessages } from './messages/badges.js';
import { identityMessages } from './messages/messages.js';
import { VerifyActions } from './VerifyActions.js';

export function StaffOrganisationsPage() {
  const t = useMessages(identityMessages);
  const badgeTexts = useMessages(badgeMessages);
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Layout crumbs={[{ title: t.staffTitle }]}>
        <PageHeading
          title={t.staffTitle}
          lead={t.staffLead}
          actions={
            <>
              <LinkButton to="/staff/organisations/new" variant="outline" icon="plus">
                {t.registerForOthers}
              </LinkButton>
              <LinkButton to="/staff/badges" variant="outline" icon="star">
                {badgeTexts.toBadges}
              </LinkButton>
            </>
          }
        />
        <Queue />
      </Layout>
    </RequireRole>
  );
}

function Queue() {
  const t = useMessages(identityMessages);
  const pages = usePages({
    query: StaffOrganisationsQuery,
    variables: {},
    pick: (data) => data.organisationsAwaitingVerification,
  });
  if (pages.loading) return <SkeletonCards count={3} columns={1} />;
  if (pages.error && pages.nodes.length === 0) return <LoadError error={pages.error} onRetry={pages.retry} />;
  if (pages.nodes.length === 0) return <EmptyState icon="check" title={t.noneWaiting} />;
  return (
    <>
      <h2 className="mt-0 mb-4 text-std-20B-150">
        {t.waiting(pages.first?.organisationsAwaitingVerificationCount ?? 0)}
      </h2>
      <Stack gap="small">
        {pages.nodes.map((node) => (
          <Waiting key={node.id} organisation={node} />
        ))}
      </Stack>
      <LoadMore
        shown={pages.nodes.length}
        hasMore={pages.hasMore}
        loading={pages.loadingMore}
        onMore={pages.loadMore}
      />
    </>
  );
}

function Waiting(props: { organisation: FragmentOf<typeof WaitingFragment> }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  const o = readFragment(WaitingFragment, props.organisation);
  const contact = [o.contact.name, o.contact.postalCode, o.contact.address, o.contact.tel, o.contact.email];
  return (
    <Card as="article">
      <LabelRow>
        <Badge>{organisationTypes[o.type as OrganisationType]}</Badge>
        <Badge>{legalForms[o.legalForm as LegalForm]?.label}</Badge>
        {o.registeredByStaff && <Badge tone="info">{t.byStaff}</Badge>}
      </LabelRow>
      <h3 className="mt-3 mb-0 text-std-20B-150 break-words">
        <TextLink to={`/organisations/${o.id}`}>{o.name}</TextLink>
      </h3>
      <p className="mt-0 mb-3 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">{o.nameKana}</p>
      {o.activities && <p className="mt-0 mb-4 line-clamp-3 break-words">{o.activities}</p>}
      <DescriptionList
        facts={[
          { title: t.appliedAt, value: format.date(o.createdAt) },
          { title: t.appliedBy, value: o.memberNames.join(' / ') || t.hasNoMembers },
          { title: t.corporateNumber, value: o.corporateNumber ?? '\u2014' },
          { title: t.wards, value: o.wards.map(areaName).join(' ') },
          { title: t.contact, value: contact.filter(Boolean).join('\n') || '\u2014' },
        ]}
      />
      {o.openRequests > 0 && (
        <Notice
          className="mt-4"
          tone="warning"
          title={t.openRequests(o.openRequests)}
          actions={
            <LinkButton to={`/organisations/${o.id}/members`} variant="outline">
              {t.manageMembers}
            </LinkButton>
          }
        />
      )}
      <div className="mt-6">
        <VerifyActions id={o.id} version={o.version} name={o.name} />
      </div>
    </Card>
  );
}

const WaitingFragment = graphql(`
  fragment WaitingOrganisationCard on WaitingOrganisation {
    id
    version
    name
    nameKana
    type
    legalForm
    corporateNumber
    wards
    activities
    memberNames
    openRequests
    registeredByStaff
    createdAt
    contact {
      name
      postalCode
      address
      tel
      email
    }
  }
`);

const StaffOrganisationsQuery = graphql(
  `
    query StaffOrganisations($after: String) {
      organisationsAwaitingVerificationCount
      organisationsAwaitingVerification(first: 20, after: $after) {
        edges {
          node {
            id
            ...WaitingOrganisationCard
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [WaitingFragment],
);
