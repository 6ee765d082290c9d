import {
  EmptyState,
  graphql,
  Layout,
  LoadError,
  NotFoundPage,
  PageHeading,
  RequireRole,
  ResponsiveTable,
  type ResultOf,
  Section,
  SkeletonPage,
  StatTile,
  TextLink,
  useFormat,
  useMessages,
  Badge,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { CallOfficeLinks } from '../review/CallOfficeLinks.js';
import { reviewMessages } from '../review/messages.js';
import { DecisionForm } from './DecisionForm.js';
import { StateBadge } from './StateBadge.js';

const RankingQuery = graphql(`
  query CallRanking($callId: ID!) {
    callRanking(callId: $callId) {
      callId
      title
      budget
      unit
      threshold
      rows {
        applicationId
        version
        rank
        number
        title
        partners
        state
        percent
        lowest
        highest
        submittedReviews
        assignedReviews
        recused
        requested
        cumulative
        aboveThreshold
        withinBudget
      }
    }
  }
`);

type Ranking = ResultOf<typeof RankingQuery>['callRanking'];
export type RankingRow = Ranking['rows'][number];

/** The result of the committee's work: order, cut line, and the decision with its letters. */
export function RankingPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <RankingOfCall />
    </RequireRole>
  );
}

function RankingOfCall() {
  const { callId = '' } = useParams();
  const t = useMessages(reviewMessages);
  const [{ data, error }, again] = useQuery({ query: RankingQuery, variables: { callId } });
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const ranking = data.callRanking;
  return (
    <Layout
      crumbs={[
        { title: t.staff, to: '/staff' },
        { title: t.pipeline, to: `/staff/grants?call=${callId}` },
        { title: t.rankingTitle },
      ]}
    >
      <PageHeading
        title={t.rankingTitle}
        before={<p className="m-0 text-std-17N-170">{ranking.title}</p>}
        lead={t.rankingLead}
      />
      <CallOfficeLinks callId={callId} current="ranking" />
      {ranking.rows.length === 0 ? (
        <EmptyState title={t.rankingEmpty}>{t.rankingEmptyHelp}</EmptyState>
      ) : (
        <>
          <Figures ranking={ranking} />
          <Section title={t.rankingCaption}>
            <RankingTable rows={ranking.rows} />
          </Section>
          <DecisionForm rows={ranking.rows.filter((row) => row.state === 'reviewed')} unit={BigInt(ranking.unit)} />
        </>
      )}
    </Layout>
  );
}

function Figures({ ranking }: { ranking: Ranking }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  const used = ranking.rows.filter((row) => row.withinBudget).reduce((sum, row) => sum + BigInt(row.requested), 0n);
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <StatTile
        label={t.budgetOf}
        value={
          <span className="text-std-28B-150">{ranking.budget === null ? t.budgetNone : f.yen(ranking.budget)}</span>
        }
      />
      <StatTile label={t.budgetUsed} value={<span className="text-std-28B-150">{f.yen(used)}</span>} />
      <StatTile
        label={t.threshold}
        value={<span className="text-std-28B-150">{t.thresholdOf(ranking.threshold)}</span>}
      />
    </div>
  );
}

function RankingTable({ rows }: { rows: readonly RankingRow[] }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  return (
    <ResponsiveTable<RankingRow>
      caption={t.countOf(rows.length)}
      rows={rows}
      rowKey={(row) => row.applicationId}
      columns={[
        { id: 'rank', title: t.rank, align: 'right', cell: (row) => (row.percent === null ? '\u2013' : row.rank) },
        { id: 'title', title: t.title, main: true, cell: (row) => <RankedTitle row={row} /> },
        { id: 'score', title: t.score, align: 'right', cell: (row) => <Score row={row} /> },
        { id: 'requested', title: t.requested, align: 'right', cell: (row) => f.yen(row.requested) },
        { id: 'cumulative', title: t.cumulative, align: 'right', cell: (row) => f.yen(row.cumulative) },
        { id: 'line', title: t.state, cell: (row) => <Line row={row} /> },
      ]}
    />
  );
}

function RankedTitle({ row }: { row: RankingRow }) {
  return (
    <>
      <TextLink to={`/staff/grants/applications/${row.applicationId}`}>{row.title}</TextLink>
      <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
        {row.number} {row.partners.join('\u3001')}
      </span>
    </>
  );
}

function Score({ row }: { row: RankingRow }) {
  const t = useMessages(reviewMessages);
  const numbers = row.percent !== null && row.lowest !== null && row.highest !== null;
  return (
    <>
      <strong>{row.percent === null ? t.notScored : t.points(row.percent)}</strong>
      <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
        {numbers && row.submittedReviews > 1 && `${row.lowest}\u301c${row.highest} `}
        {t.reviewsDone(row.submittedReviews, row.assignedReviews - row.recused)}
      </span>
      {row.recused > 0 && (
        <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">{t.recusedCount(row.recused)}</span>
      )}
    </>
  );
}

function Line({ row }: { row: RankingRow }) {
  const t = useMessages(reviewMessages);
  if (row.state !== 'reviewed' && row.state !== 'inReview') return <StateBadge state={row.state} />;
  if (row.percent === null) return <StateBadge state={row.state} />;
  if (!row.aboveThreshold) return <Badge tone="error">{t.belowThreshold}</Badge>;
  return row.withinBudget ? (
    <Badge tone="success">
      <span className="whitespace-nowrap">{t.withinBudget}</span>
    </Badge>
  ) : (
    <Badge tone="warning">
      <span className="whitespace-nowrap">{t.overBudget}</span>
    </Badge>
  );
}
