import { japaneseStanding, type Turn } from '@musubi/grants/model';
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
import { useStandingWords } from '../messages/standing-words.js';
import { ApplicationBadge } from './ApplicationFrame.js';
import { StandingFields, standingNow } from './standing-data.js';
import { togetherMessages } from './together-messages.js';

const ApplicationsQuery = graphql(
  `
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
            decidedYen
            standing {
              ...StandingFields
            }
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
  [StandingFields],
);

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

/** Nobody can hand in a draft whose call has closed. */
const isTooLate = ({ state, closesAt }: Mine) => state === 'draft' && new Date(closesAt).getTime() < Date.now();

function turnOf(each: Mine): Turn {
  return isTooLate(each) ? 'nobody' : (standingNow(each.state, each.standing, japaneseStanding)?.turn ?? 'nobody');
}

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
      <Amount application={application} />
      <WhatNext application={application} />
    </LinkCard>
  );
}

function Amount({ application: { decidedYen, requestedYen } }: { application: Mine }) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  // Of what was refused, the amount asked for is the only one there is.
  if (decidedYen && decidedYen !== '0') return <p className="m-0">{`${t.decided} ${f.yen(decidedYen)}`}</p>;
  return requestedYen ? <p className="m-0">{`${t.requested} ${f.yen(requestedYen)}`}</p> : null;
}

/** What comes next and when, who handles it, days since: as on the application's own page, in a few lines. */
function WhatNext({ application }: { application: Mine }) {
  const w = useMessages(togetherMessages);
  const f = useFormat();
  const standing = standingNow(application.state, application.standing, useStandingWords());
  if (isTooLate(application)) return <p className="m-0">{w.closedTitle(f.dateTime(application.closesAt))}</p>;
  if (!standing || standing.turn === 'nobody') return null;
  const { handlerName, office, tel } = application.standing;
  return (
    <div className="rounded-8 bg-solid-gray-50 p-3">
      <p className="m-0">{standing.next}</p>
      {standing.when && <p className="mt-1 mb-0 font-700">{standing.when}</p>}
      {application.state !== 'draft' && (
        <p className="mt-1 mb-0 text-dns-14N-130 text-solid-gray-800">
          {`${w.daysInState(standing.days)}\u3000${w.handler} ${w.handlerOf(handlerName, office, tel)}`}
        </p>
      )}
    </div>
  );
}
