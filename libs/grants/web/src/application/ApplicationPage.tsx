import type { Assessment } from '@musubi/grants/model';
import {
  Badge,
  Card,
  Disclosure,
  FoldingSection,
  LabelRow,
  Layout,
  type Moment,
  PageContents,
  PageHeading,
  Timeline,
  useFormat,
  useMessages,
  useNarrow,
} from '@musubi/platform/web';
import { FeedbackPart } from '../decision/FeedbackPart.js';
import { grantsMessages } from '../messages/messages.js';
import { InterviewCard } from '../review/InterviewCard.js';
import { doneIn, partIds, useContents } from './application-contents.js';
import { type Application, assessApplication } from './application-data.js';
import { ApplicationBadge, isEditable, useCrumbs, WithApplication } from './ApplicationFrame.js';
import { BudgetTotalsCard } from './BudgetTotalsCard.js';
import { FormChangesNotice, NoLongerAsked, TestBadge } from './FormChanges.js';
import { ClosedDraft, isClosedDraft } from './ClosedDraft.js';
import { CopyEarlier } from './CopyEarlier.js';
import { DeadlineCard, ProgressWords } from './DeadlineCard.js';
import { DocumentRequests } from './DocumentRequests.js';
import { PaperNotice } from './PaperPart.js';
import { PartnersPart } from './PartnersPart.js';
import { StateCard } from './StateCard.js';
import { Contact } from './SubmittedPage.js';
import { togetherMessages } from './together-messages.js';
import { PdfNow, TogetherPanel } from './TogetherPanel.js';
import { WithdrawPart } from './WithdrawPart.js';
import { SubmittedParts, Writing } from './WritingParts.js';

/** An application: what is left to do while it is being written, and how it stands once it is handed in. */
export function ApplicationPage() {
  return (
    <WithApplication>
      {(application, { again }) => <ApplicationOf application={application} again={again} />}
    </WithApplication>
  );
}

function ApplicationOf({ application, again }: { application: Application; again: () => void }) {
  const assessment = assessApplication(application);
  const editable = isEditable(application);
  const narrow = useNarrow();
  const contents = <Contents application={application} assessment={assessment} />;
  return (
    <Layout
      crumbs={useCrumbs(application)}
      aside={
        <>
          {editable && !narrow && <DeadlineCard application={application} />}
          <div>
            <BudgetTotalsCard application={application} totals={assessment.totals} />
          </div>
          {!narrow && contents}
        </>
      }
    >
      <Heading application={application} />
      <ClosedDraft application={application} />
      {narrow && contents}
      <FormChangesNotice application={application} again={again} />
      {application.state !== 'draft' && <StateCard application={application} />}
      <InterviewCard
        interview={application.interview}
        applicationId={application.id}
        number={application.number ?? ''}
      />
      <PaperNotice application={application} />
      <DocumentRequests application={application} />
      <TogetherPanel application={application} refresh={again} />
      {editable ? (
        <Writing application={application} assessment={assessment} />
      ) : (
        <>
          <FeedbackPart applicationId={application.id} />
          <SubmittedParts application={application} assessment={assessment} />
        </>
      )}
      <NoLongerAsked application={application} />
      <PdfNow application={application} />
      <PartnersPart application={application} />
      <CopyEarlier application={application} />
      <History application={application} />
      <Contact application={application} />
      <WithdrawPart application={application} />
    </Layout>
  );
}

function Heading({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  return (
    <PageHeading
      title={application.title}
      before={
        <LabelRow>
          <ApplicationBadge state={application.state} />
          {application.number && <Badge tone="neutral">{application.number}</Badge>}
          {application.test && <TestBadge />}
        </LabelRow>
      }
      lead={
        <>
          <span className="block text-solid-gray-700">
            {t.applicationOf(application.call.title, application.course.name)}
          </span>
          {application.state === 'draft' && !isClosedDraft(application) && (
            <span className="mt-2 block">{t.draftLead}</span>
          )}
        </>
      }
    />
  );
}

/** Where to jump to; on a phone with how far it is and until when, always in sight. */
function Contents({ application, assessment }: { application: Application; assessment: Assessment }) {
  const { tasks } = assessment;
  return (
    <PageContents
      entries={useContents(application, assessment)}
      summary={
        isEditable(application) ? (
          <ProgressWords application={application} done={doneIn(tasks)} all={tasks.length} />
        ) : (
          <ApplicationBadge state={application.state} />
        )
      }
    />
  );
}

/** So many of the newest moments stand open. */
const newest = 5;

function History({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const w = useMessages(togetherMessages);
  const f = useFormat();
  const moments: Moment[] = application.history
    .filter((entry) => t.eventName(entry.event) !== '')
    .map((entry) => ({
      id: entry.id,
      when: f.dateTime(entry.at),
      title: t.eventName(entry.event),
      children: entry.onBehalf ? (
        <p className="m-0 text-solid-gray-700">{w.proxyMark}</p>
      ) : entry.personName ? (
        <p className="m-0 text-solid-gray-700">{t.eventBy(entry.personName)}</p>
      ) : null,
    }));
  if (moments.length === 0) return null;
  return (
    <FoldingSection id={partIds.history} title={t.history} open={false}>
      <Card>
        <Timeline moments={moments.slice(0, newest)} />
      </Card>
      {moments.length > newest && (
        <Disclosure title={t.earlierHistory(moments.length - newest)}>
          <Timeline moments={moments.slice(newest)} />
        </Disclosure>
      )}
    </FoldingSection>
  );
}
