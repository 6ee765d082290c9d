import type { MinutesText, ProposalLine } from '@musubi/grants/model';
import {
  EmptyState,
  graphql,
  Layout,
  LoadError,
  NotFoundPage,
  PageHeading,
  RequireRole,
  type ResultOf,
  SkeletonPage,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { CallOfficeLinks } from '../review/CallOfficeLinks.js';
import { ClosedMeeting } from './ClosedMeeting.js';
import { DeliberationForm } from './DeliberationForm.js';
import { FeedbackRelease } from './FeedbackRelease.js';
import { meetingMessages } from './meeting-messages.js';
import { PublishAwards } from './PublishAwards.js';

const DeliberationQuery = graphql(`
  query Deliberation($callId: ID!) {
    callRanking(callId: $callId) {
      callId
      title
      budget
      unit
      rows {
        applicationId
        rank
        number
        title
        partners
        percent
        requested
        aboveThreshold
        recused
      }
    }
    deliberation(callId: $callId) {
      id
      version
      budget
      lines
      minutes
      confirmedAt
      pdfFileId
    }
  }
`);

type Data = ResultOf<typeof DeliberationQuery>;
export type RankedRow = Data['callRanking']['rows'][number];
export type Meeting = Omit<Data['deliberation'], 'lines' | 'minutes'> & {
  readonly lines: readonly ProposalLine[];
  readonly minutes: MinutesText;
};

/** The committee's meeting: what-if on the cut line, the proposal, the minutes; afterwards what is released and published. */
export function DeliberationPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <MeetingView />
    </RequireRole>
  );
}

function MeetingView() {
  const { callId = '' } = useParams();
  const [{ data, error }, again] = useQuery({ query: DeliberationQuery, variables: { callId } });
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  return <MeetingOf callId={callId} ranking={data.callRanking} meeting={data.deliberation as unknown as Meeting} />;
}

function MeetingOf({ callId, ranking, meeting }: { callId: string; ranking: Data['callRanking']; meeting: Meeting }) {
  const t = useMessages(meetingMessages);
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.pipeline, to: '/staff/grants' }, { title: t.title }]}>
      <PageHeading
        title={t.title}
        before={<p className="m-0 text-std-17N-170">{ranking.title}</p>}
        lead={meeting.confirmedAt ? undefined : t.lead}
      />
      <CallOfficeLinks callId={callId} current="deliberation" />
      <Body callId={callId} ranking={ranking} meeting={meeting} />
      <FeedbackRelease callId={callId} />
      <PublishAwards callId={callId} />
    </Layout>
  );
}

function Body({ callId, ranking, meeting }: { callId: string; ranking: Data['callRanking']; meeting: Meeting }) {
  const t = useMessages(meetingMessages);
  if (ranking.rows.length === 0) return <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>;
  if (meeting.confirmedAt) return <ClosedMeeting rows={ranking.rows} meeting={meeting} />;
  return (
    <DeliberationForm
      key={meeting.version ?? 'new'}
      callId={callId}
      rows={ranking.rows}
      callBudget={ranking.budget}
      unit={BigInt(ranking.unit)}
      meeting={meeting}
    />
  );
}
