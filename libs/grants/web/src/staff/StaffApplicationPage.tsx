import {
  fileUrl,
  type FragmentOf,
  graphql,
  Layout,
  LoadError,
  messagesNow,
  NotFoundPage,
  Notice,
  PageContents,
  PageHeading,
  readFragment,
  RequireRole,
  Section,
  SkeletonPage,
  TextLink,
  DescriptionList,
  useFormat,
  useMessages,
  useNarrow,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { OfficeRecord } from '../office/OfficeRecord.js';
import { InterviewCard, InterviewFields } from '../review/InterviewCard.js';
import { reviewMessages } from '../review/messages.js';
import { SubmittedContent } from '../review/SubmittedContent.js';
import { OfficeHistory, OfficeHistoryFragment } from './OfficeHistory.js';
import { OfficeNotes, OfficeNotesFragment } from './OfficeNotes.js';
import { ReviewerPicker, ReviewerPickerFragment } from './ReviewerPicker.js';
import { screeningMessages } from './screening-messages.js';
import { ScreeningActions, ScreeningActionsFragment } from './ScreeningActions.js';
import { ScreeningPart } from './ScreeningPart.js';
import { StateBadge } from './StateBadge.js';

const HeadFragment = graphql(`
  fragment StaffApplicationHead on StaffApplicationFile {
    number
    title
    state
    call
    course
    submittedAt
    requested
    expense
    pdfFileId
    correctionDueAt
    correctionNote
    closingNote
    rounds
  }
`);

const FileQuery = graphql(
  `
    query StaffApplicationFile($id: ID!) {
      staffApplication(id: $id) {
        id
        callId
        content
        interview {
          ...InterviewFields
        }
        ...StaffApplicationHead
        ...ScreeningActions
        ...ReviewerPicker
        ...OfficeNotes
        ...OfficeHistory
      }
    }
  `,
  [
    InterviewFields,
    HeadFragment,
    ScreeningActionsFragment,
    ReviewerPickerFragment,
    OfficeNotesFragment,
    OfficeHistoryFragment,
  ],
);

/** One application on the office's desk: what was handed in, and everything the office does with it. */
export function StaffApplicationPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <File />
    </RequireRole>
  );
}

function File() {
  const { id = '' } = useParams();
  const t = useMessages(reviewMessages);
  const [{ data, error }, again] = useQuery({ query: FileQuery, variables: { id } });
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const file = data.staffApplication;
  const head = readFragment(HeadFragment, file);
  return (
    <Layout
      crumbs={[
        { title: t.staff, to: '/staff' },
        { title: t.pipeline, to: `/staff/grants?call=${file.callId}` },
        { title: head.number },
      ]}
      aside={
        <>
          <section id="next" className="scroll-mt-20">
            <ScreeningActions
              file={file}
              callId={file.callId}
              onMoved={() => again({ requestPolicy: 'network-only' })}
            />
          </section>
          <section id="notes" className="scroll-mt-20">
            <OfficeNotes file={file} />
          </section>
          <section id="history" className="space-y-6 scroll-mt-20">
            <OfficeHistory file={file} />
          </section>
          <OfficeRecord id={file.id} />
        </>
      }
    >
      <PageHeading
        title={head.title}
        windowTitle={t.fileOf(head.number)}
        before={<StateBadge state={head.state} />}
        lead={head.call}
        actions={<FileLinks id={file.id} callId={file.callId} state={head.state} />}
      />
      <Bar state={head.state} />
      <Head head={file} />
      <InterviewCard interview={file.interview} applicationId={file.id} number={head.number} />
      <ScreeningPart id={file.id} />
      <ReviewerPicker file={file} />
      <Section title={t.content} id="content" lead={head.rounds > 0 ? t.round(head.rounds) : undefined}>
        <SubmittedContent content={file.content} />
      </Section>
    </Layout>
  );
}

/** On a phone: the state, and the way to every part. */
function Bar({ state }: { state: string }) {
  const t = useMessages(reviewMessages);
  return useNarrow() ? <PageContents entries={partsOf(t)} summary={<StateBadge state={state} />} /> : null;
}

/** What to do next comes first, wherever it stands on the page. */
const partsOf = (t: ReturnType<typeof reviewMessages.in>) => [
  { id: 'next', title: t.nextStep },
  { id: 'screening', title: messagesNow(screeningMessages).title },
  { id: 'reviewers', title: t.reviewers },
  { id: 'content', title: t.content },
  { id: 'notes', title: t.notes },
  { id: 'history', title: t.history },
];

const awarded = ['approved', 'reported', 'settled', 'closed', 'cancelled'];

/** The other pages of the office about the same thing. */
function FileLinks({ id, callId, state }: { id: string; callId: string; state: string }) {
  const t = useMessages(reviewMessages);
  return (
    <>
      {awarded.includes(state) && <TextLink to={`/staff/awards/${id}`}>{t.toAward}</TextLink>}
      <TextLink to={`/staff/grants/calls/${callId}/settings`}>{t.callSettings}</TextLink>
      <TextLink to={`/staff/grants/calls/${callId}/ranking`}>{t.callRanking}</TextLink>
    </>
  );
}

function Head({ head }: { head: FragmentOf<typeof HeadFragment> }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  const file = readFragment(HeadFragment, head);
  return (
    <>
      {file.state === 'returned' && file.correctionDueAt && (
        <Notice tone="info" title={t.correctionAsked} className="mb-6">
          <p className="m-0 whitespace-pre-line">{file.correctionNote}</p>
          <p className="m-0 mt-2">{t.correctionDue(f.dateTime(file.correctionDueAt))}</p>
        </Notice>
      )}
      {file.closingNote && (
        <Notice tone="warning" title={t.endedBecause(file.state)} className="mb-6">
          {file.closingNote}
        </Notice>
      )}
      <DescriptionList
        facts={[
          { title: t.number, value: file.number },
          { title: t.received, value: f.dateTime(file.submittedAt) },
          { title: t.course, value: file.course },
          { title: t.requested, value: f.yen(file.requested) },
          { title: t.expense, value: f.yen(file.expense) },
          {
            title: 'PDF',
            value: file.pdfFileId ? <TextLink to={fileUrl(file.pdfFileId)}>{t.pdf}</TextLink> : t.pdfPending,
          },
        ]}
      />
    </>
  );
}
