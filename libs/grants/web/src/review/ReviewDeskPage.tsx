import {
  graphql,
  Layout,
  LinkButton,
  LoadError,
  NotFoundPage,
  Notice,
  PageHeading,
  RequireRole,
  type ResultOf,
  SkeletonPage,
  useMessages,
  ButtonRow,
} from '@musubi/platform/web';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { InterestDeclaration } from './InterestDeclaration.js';
import { InterviewCard, InterviewFields } from './InterviewCard.js';
import { LateDocuments } from './LateDocuments.js';
import { reviewMessages } from './messages.js';
import { OtherSheets } from './OtherSheets.js';
import { QueueQuery } from './ReviewQueuePage.js';
import { ScoreSheet } from './ScoreSheet.js';
import { SubmittedContent } from './SubmittedContent.js';

const DeskQuery = graphql(
  `
    query ReviewDesk($applicationId: ID!) {
      reviewDesk(applicationId: $applicationId) {
        applicationId
        number
        title
        call
        partners
        blind
        state
        interest
        content
        filesHidden
        interview {
          ...InterviewFields
        }
        lateDocuments {
          id
          title
          organisation
          fileId
          name
          addedAt
        }
        criteria {
          id
          title
          guidance
          weight
          evidence
          reasonRequired
        }
        sheet {
          id
          version
          comment
          submittedAt
          scores {
            criterion
            score
            reason
          }
        }
        others {
          label
          comment
          scores {
            criterion
            score
            reason
          }
        }
      }
    }
  `,
  [InterviewFields],
);

export type Desk = ResultOf<typeof DeskQuery>['reviewDesk'];

/** Reading and scoring one application, side by side on a wide screen. */
export function ReviewDeskPage() {
  return (
    <RequireRole roles={['reviewer']}>
      <DeskView />
    </RequireRole>
  );
}

function DeskView() {
  const { applicationId = '' } = useParams();
  const t = useMessages(reviewMessages);
  const [{ data, error }, again] = useQuery({ query: DeskQuery, variables: { applicationId } });
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const desk = data.reviewDesk;
  return (
    <Layout crumbs={[{ title: t.queueTitle, to: '/reviews' }, { title: desk.number }]}>
      <PageHeading
        title={desk.title}
        before={
          <p className="m-0 text-solid-gray-700">
            {desk.number} {desk.call}
          </p>
        }
        lead={desk.partners.join('\u3001')}
      />
      {desk.blind && (
        <Notice tone="info" title={t.blindTitle} className="mb-8">
          {t.blindText}
        </Notice>
      )}
      <DeskBody key={desk.applicationId} desk={desk} />
      <Neighbours applicationId={desk.applicationId} />
    </Layout>
  );
}

function DeskBody({ desk }: { desk: Desk }) {
  const t = useMessages(reviewMessages);
  const navigate = useNavigate();
  const { before, after } = useNeighbours(desk.applicationId);
  const neighbour = (step: 1 | -1) => {
    const to = step === 1 ? after : before;
    if (to) void navigate(`/reviews/${to}`);
  };
  if (desk.interest === 'conflict')
    return (
      <Notice tone="info" title={t.conflictTitle}>
        {t.conflictText}
      </Notice>
    );
  if (desk.interest === null) return <InterestDeclaration applicationId={desk.applicationId} />;
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0">
        <p className="mt-0 mb-4 lg:hidden">
          <a className="link inline-block py-2" href="#sheet">
            {t.toSheet}
          </a>
        </p>
        <InterviewCard interview={desk.interview} applicationId={desk.applicationId} number={desk.number} />
        <h2 className="mt-0 mb-6 text-std-22B-150">{t.application}</h2>
        <SubmittedContent content={desk.content} filesHidden={desk.filesHidden} />
        <LateDocuments documents={desk.lateDocuments} />
      </div>
      <div
        id="sheet"
        className="min-w-0 scroll-mt-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto lg:pr-2"
        tabIndex={-1}
      >
        {desk.state === 'accepted' ? (
          <Notice tone="info" title={t.waitingTitle}>
            {t.waitingText}
          </Notice>
        ) : (
          <ScoreSheet key={desk.sheet?.submittedAt ?? 'open'} desk={desk} onNeighbour={neighbour} />
        )}
        {desk.others && <OtherSheets others={desk.others} criteria={desk.criteria} />}
      </div>
    </div>
  );
}

/** Previous and next assignment: one can go through all of them without the list. */
function Neighbours({ applicationId }: { applicationId: string }) {
  const t = useMessages(reviewMessages);
  const { before, after } = useNeighbours(applicationId);
  return (
    <ButtonRow className="mt-12 border-t border-solid-gray-300 pt-6">
      {before && (
        <LinkButton variant="outline" to={`/reviews/${before}`}>
          {t.previous}
        </LinkButton>
      )}
      {after && (
        <LinkButton variant="outline" to={`/reviews/${after}`}>
          {t.next}
        </LinkButton>
      )}
      <LinkButton variant="text" to="/reviews">
        {t.backToQueue}
      </LinkButton>
    </ButtonRow>
  );
}

function useNeighbours(applicationId: string): { before: string | undefined; after: string | undefined } {
  const [{ data }] = useQuery({ query: QueueQuery });
  const ids = data?.reviewQueue.map((task) => task.applicationId) ?? [];
  const place = ids.indexOf(applicationId);
  return { before: ids[place - 1], after: place >= 0 ? ids[place + 1] : undefined };
}
