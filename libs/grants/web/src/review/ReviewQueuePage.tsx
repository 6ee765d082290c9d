import {
  Badge,
  EmptyState,
  graphql,
  Layout,
  LinkButton,
  LinkCard,
  LoadError,
  PageHeading,
  ProgressBar,
  RequireRole,
  type ResultOf,
  SkeletonPage,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useQuery } from 'urql';
import { meetingMessages } from '../decision/meeting-messages.js';
import { committeeMessages } from './committee-messages.js';
import { InterviewFields, interviewWhen } from './InterviewCard.js';
import { reviewMessages } from './messages.js';

export const QueueQuery = graphql(
  `
    query ReviewQueue {
      reviewQueue {
        applicationId
        number
        title
        call
        partners
        status
        scored
        submittedAt
        interview {
          ...InterviewFields
        }
      }
    }
  `,
  [InterviewFields],
);

type Task = ResultOf<typeof QueueQuery>['reviewQueue'][number];
type Tone = NonNullable<Parameters<typeof Badge>[0]['tone']>;

const tones: Readonly<Record<string, Tone>> = {
  notDeclared: 'warning',
  notStarted: 'warning',
  inProgress: 'info',
  submitted: 'success',
  conflict: 'neutral',
  waiting: 'neutral',
};

/** A committee member's work: what is left first. */
export function ReviewQueuePage() {
  return (
    <RequireRole roles={['reviewer']}>
      <Queue />
    </RequireRole>
  );
}

function Queue() {
  const t = useMessages(reviewMessages);
  const c = useMessages(committeeMessages);
  const [{ data, error }, again] = useQuery({ query: QueueQuery });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const tasks = data.reviewQueue;
  const mine = tasks.filter((task) => task.status !== 'conflict');
  const done = mine.filter((task) => task.status === 'submitted').length;
  return (
    <Layout>
      <PageHeading
        title={t.queueTitle}
        lead={t.queueLead}
        actions={
          <LinkButton variant="outline" to="/reviews/interests">
            {c.toInterests}
          </LinkButton>
        }
      />
      {tasks.length === 0 ? (
        <EmptyState title={t.queueEmpty}>{t.queueEmptyHelp}</EmptyState>
      ) : (
        <>
          <div className="mb-8 max-w-160">
            <ProgressBar label={t.progress} value={done} max={mine.length} text={t.progressOf(done, mine.length)} />
          </div>
          <h2 className="sr-only">{t.queueCaption}</h2>
          <div className="space-y-4">
            {tasks.map((task) => (
              <TaskCard key={task.applicationId} task={task} />
            ))}
          </div>
        </>
      )}
    </Layout>
  );
}

function TaskCard({ task }: { task: Task }) {
  const t = useMessages(reviewMessages);
  const m = useMessages(meetingMessages);
  const f = useFormat();
  return (
    <LinkCard
      to={`/reviews/${task.applicationId}`}
      title={task.title}
      before={<Badge tone={tones[task.status] ?? 'neutral'}>{t.statuses(task.status)}</Badge>}
    >
      <p className="m-0">{task.partners.join('\u3001')}</p>
      {task.interview && <p className="m-0 font-700">{m.interviewAt(interviewWhen(task.interview))}</p>}
      <p className="m-0 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
        {task.number} {task.call} {task.submittedAt && t.submittedAtText(f.dateTime(task.submittedAt))}
      </p>
    </LinkCard>
  );
}
