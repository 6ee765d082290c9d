import {
  EmptyState,
  graphql,
  Layout,
  LoadError,
  NotFoundPage,
  PageHeading,
  PrintButton,
  RequireRole,
  type ResultOf,
  SkeletonPage,
  useMessages,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { meetingMessages } from '../decision/meeting-messages.js';
import { CallOfficeLinks } from './CallOfficeLinks.js';
import { InterviewFrame } from './InterviewFrame.js';
import { InterviewTable } from './InterviewTable.js';

const BoardQuery = graphql(`
  query InterviewBoard($callId: ID!) {
    interviewBoard(callId: $callId) {
      id
      title
      plannedOn
      version
      setting
      sentAt
      changedSince
      people
      reviewerPeople
      unchangedPeople
      slots {
        applicationId
        room
        startsAt
        endsAt
      }
      candidates {
        applicationId
        number
        title
      }
    }
  }
`);

export type InterviewBoard = ResultOf<typeof BoardQuery>['interviewBoard'];

/** When and where the partners are heard: made by the program, changed by hand, sent and printed. */
export function InterviewsPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <InterviewsView />
    </RequireRole>
  );
}

function InterviewsView() {
  const { callId = '' } = useParams();
  const [{ data, error }, again] = useQuery({ query: BoardQuery, variables: { callId } });
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  return <Interviews callId={callId} board={data.interviewBoard} />;
}

function Interviews({ callId, board }: { callId: string; board: InterviewBoard }) {
  const t = useMessages(meetingMessages);
  return (
    <Layout
      crumbs={[
        { title: t.staff, to: '/staff' },
        { title: t.pipeline, to: '/staff/grants' },
        { title: t.interviewTitle },
      ]}
    >
      <PageHeading
        title={t.interviewTitle}
        before={<p className="m-0 text-std-17N-170">{board.title}</p>}
        lead={t.interviewLead}
        actions={board.slots.length > 0 && <PrintButton />}
      />
      <CallOfficeLinks callId={callId} current="interviews" />
      {board.candidates.length === 0 ? (
        <EmptyState title={t.noCandidates}>{t.noCandidatesHelp}</EmptyState>
      ) : (
        <>
          {board.slots.length > 0 && <InterviewTable board={board} />}
          <InterviewFrame key={board.version ?? 'new'} board={board} />
        </>
      )}
    </Layout>
  );
}
