import { isApplicationState, turnOfState } from '@musubi/grants/model';
import {
  EmptyState,
  graphql,
  LabelRow,
  Layout,
  LinkButton,
  LinkCard,
  LoadError,
  LoadMore,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  Section,
  SkeletonCards,
  Stack,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import { ApplicationBadge } from './ApplicationFrame.js';

const ApplicationsQuery = graphql(`
  query MyGrantApplications($after: String) {
    myGrantApplications(first: 20, after: $after) {
      edges {
        node {
          id
          state
          number
          title
          callTitle
          courseName
          closesAt
          correctionDueAt
          partnerNames
          requestedYen
          updatedAt
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

type Mine = ResultOf<typeof ApplicationsQuery>['myGrantApplications']['edges'][number]['node'];

/** The applications of one's organisations, those that wait for one first. */
export function ApplicationsPage() {
  const t = useMessages(grantsMessages);
  return (
    <RequireSignIn>
      <Layout crumbs={[{ title: t.applications }]}>
        <PageHeading title={t.applications} lead={t.applicationsLead} />
        <Applications />
      </Layout>
    </RequireSignIn>
  );
}

const turnOf = (each: Mine) => (isApplicationState(each.state) ? turnOfState[each.state] : 'nobody');

function Applications() {
  const t = useMessages(grantsMessages);
  const pages = usePages({ query: ApplicationsQuery, variables: {}, pick: (data) => data.myGrantApplications });
  if (pages.loading) return <SkeletonCards count={2} columns={1} />;
  if (pages.error) return <LoadError onRetry={pages.retry} />;
  if (pages.nodes.length === 0)
    return (
      <EmptyState
        icon="file"
        title={t.noApplications}
        action={<LinkButton to="/partnerships">{t.toPartnerships}</LinkButton>}
      >
        {t.noApplicationsText}
      </EmptyState>
    );
  const groups = [
    { title: t.yourTurn, rows: pages.nodes.filter((each) => turnOf(each) === 'you') },
    { title: t.officeTurn, rows: pages.nodes.filter((each) => turnOf(each) === 'office') },
    { title: t.over, rows: pages.nodes.filter((each) => turnOf(each) === 'nobody') },
  ];
  return (
    <>
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <Section key={group.title} title={group.title}>
            <Stack gap="small">
              {group.rows.map((each) => (
                <ApplicationCard key={each.id} application={each} />
              ))}
            </Stack>
          </Section>
        ))}
      <LoadMore
        shown={pages.nodes.length}
        total={pages.totalCount}
        hasMore={pages.hasMore}
        loading={pages.loadingMore}
        onMore={pages.loadMore}
      />
    </>
  );
}

function ApplicationCard({ application }: { application: Mine }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const until = application.correctionDueAt ?? application.closesAt;
  const open = turnOf(application) === 'you' && f.daysLeft(until) >= 0;
  return (
    <LinkCard
      to={`/applications/${application.id}`}
      title={application.title}
      before={
        <LabelRow>
          <ApplicationBadge state={application.state} />
          {application.number && <span className="tabular-nums">{application.number}</span>}
        </LabelRow>
      }
    >
      <p className="m-0 text-solid-gray-700">{t.applicationOf(application.callTitle, application.courseName)}</p>
      <p className="m-0">{t.partnersOf(application.partnerNames.join('\u3001'))}</p>
      {open && ['draft', 'returned'].includes(application.state) && (
        <p className="m-0 font-700">{`${t.closesAt(f.dateTime(until))}\u3000${t.daysLeft(f.daysLeft(until))}`}</p>
      )}
      {application.requestedYen && <p className="m-0">{`${t.requested} ${f.yen(application.requestedYen)}`}</p>}
    </LinkCard>
  );
}
