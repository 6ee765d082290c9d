import { type Assessment, taskStatusWords, type Task as FormTask, type TaskStatus } from '@musubi/grants/model';
import {
  Badge,
  Card,
  Disclosure,
  LabelRow,
  Layout,
  LinkButton,
  Notice,
  PageHeading,
  ProgressBar,
  Prose,
  Section,
  type Task,
  TaskList,
  TextLink,
  Timeline,
  type Tone,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { consultationMessages } from '../consultation/consultation-messages.js';
import { FeedbackPart } from '../decision/FeedbackPart.js';
import { grantsMessages } from '../messages/messages.js';
import { InterviewCard } from '../review/InterviewCard.js';
import { AgreementList } from './AgreementList.js';
import { type Application, type ApplicationPartner, assessApplication } from './application-data.js';
import { ApplicationBadge, isEditable, useCrumbs, WithApplication } from './ApplicationFrame.js';
import { BudgetTotalsCard } from './BudgetTotalsCard.js';
import { FormChangesNotice, NoLongerAsked, TestBadge } from './FormChanges.js';
import { CopyEarlier } from './CopyEarlier.js';
import { Corrections } from './Corrections.js';
import { DeadlineCard } from './DeadlineCard.js';
import { DocumentRequests } from './DocumentRequests.js';
import { EligibilityList } from './EligibilityList.js';
import { taskAddress } from './part-form.js';
import { PaperNotice } from './PaperPart.js';
import { PartnersPart } from './PartnersPart.js';
import { StateCard } from './StateCard.js';
import { Contact } from './SubmittedPage.js';
import { togetherMessages } from './together-messages.js';
import { PdfNow, TogetherPanel } from './TogetherPanel.js';
import { WithdrawPart } from './WithdrawPart.js';

/** An application: what is left to do while it is being written, and how it stands once it is handed in. */
export function ApplicationPage() {
  return (
    <WithApplication>
      {(application, { again }) => <ApplicationOf application={application} again={again} />}
    </WithApplication>
  );
}

function ApplicationOf({ application, again }: { application: Application; again: () => void }) {
  const t = useMessages(grantsMessages);
  const assessment = assessApplication(application);
  const editable = isEditable(application);
  return (
    <Layout
      crumbs={useCrumbs(application)}
      aside={
        <>
          {editable && <DeadlineCard application={application} />}
          <BudgetTotalsCard application={application} totals={assessment.totals} />
        </>
      }
    >
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
            {application.state === 'draft' && <span className="mt-2 block">{t.draftLead}</span>}
          </>
        }
      />
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
        <Reading application={application} assessment={assessment} />
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

function Writing({ application, assessment }: { application: Application; assessment: Assessment }) {
  const t = useMessages(grantsMessages);
  const c = useMessages(consultationMessages);
  const { tasks, eligibility } = assessment;
  const done = tasks.filter((task) => task.status === 'complete').length;
  const shared = tasks.filter((task) => !task.partner);
  const own = application.partners.filter((partner) => partner.mayEdit);
  const others = application.partners.filter((partner) => !partner.mayEdit);
  return (
    <>
      {application.correctionNote && application.corrections.length === 0 && (
        <Notice tone="warning" title={t.correctionTitle} className="mt-6">
          <Prose>{application.correctionNote}</Prose>
        </Notice>
      )}
      <Corrections application={application} />
      {eligibility.lines.some(({ rule, answer }) => rule === 'consultation' && answer !== 'met') && (
        <Notice tone="warning" title={c.required} className="mt-6">
          <TextLink to={`/consultations?call=${application.call.id}`}>{c.book}</TextLink>
        </Notice>
      )}
      <div className="mt-8">
        <ProgressBar label={t.progress} value={done} max={tasks.length} text={t.progressText(done, tasks.length)} />
      </div>
      {own.map((partner) => (
        <PartnerTasks key={partner.id} application={application} partner={partner} tasks={tasks} lead={t.ownLead} />
      ))}
      <Section title={t.together} lead={t.togetherLead}>
        <TaskList tasks={shared.map((task) => lineOf(application, task, t.statusOther, true))} />
      </Section>
      {others.map((partner) => (
        <PartnerTasks key={partner.id} application={application} partner={partner} tasks={tasks} lead={t.otherLead} />
      ))}
      <Section title={t.agreementTitle} lead={t.agreementLead}>
        <AgreementList application={application} />
        <LinkButton to={`/applications/${application.id}/check`} size="large" wide className="mt-6" iconEnd="arrow">
          {t.toCheck}
        </LinkButton>
      </Section>
      <Section title={t.eligibility} id="conditions">
        <Conditions lines={eligibility.lines} />
      </Section>
    </>
  );
}

function Conditions({ lines }: { lines: Assessment['eligibility']['lines'] }) {
  const t = useMessages(grantsMessages);
  const met = lines.filter((line) => line.answer === 'met');
  const open = lines.filter((line) => line.answer !== 'met');
  return (
    <>
      {open.length > 0 ? <EligibilityList lines={open} /> : <p className="m-0">{t.eligibilityMet}</p>}
      <Disclosure title={t.metCount(met.length)}>
        <EligibilityList lines={met} />
      </Disclosure>
    </>
  );
}

function PartnerTasks(props: {
  application: Application;
  partner: ApplicationPartner;
  tasks: readonly FormTask[];
  lead: string;
}) {
  const { application, partner, tasks, lead } = props;
  const t = useMessages(grantsMessages);
  const own = tasks.filter((task) => task.partner?.id === partner.id);
  return (
    <Section title={t.ownParts(partner.name)} lead={lead}>
      <TaskList tasks={own.map((task) => lineOf(application, task, t.statusOther, partner.mayEdit))} />
    </Section>
  );
}

const tones: Record<TaskStatus, Tone> = { notStarted: 'neutral', inProgress: 'warning', complete: 'success' };

/** A task as a line of the list; another partner's unfinished task says whose turn it is. */
function lineOf(application: Application, task: FormTask, otherTurn: string, mine: boolean): Task {
  const open = task.status !== 'complete';
  return {
    title: task.section.title,
    to: taskAddress(application, task),
    status: open && !mine ? otherTurn : taskStatusWords[task.status],
    tone: tones[task.status],
  };
}

function Reading({ application, assessment }: { application: Application; assessment: Assessment }) {
  const t = useMessages(grantsMessages);
  const lines = assessment.tasks.map((task) => ({
    title: task.partner ? t.sectionPart(task.section.title, task.partner.name) : task.section.title,
    to: taskAddress(application, task),
    status: taskStatusWords[task.status],
    tone: tones[task.status],
  }));
  return (
    <>
      <FeedbackPart applicationId={application.id} />
      <Section title={t.sections}>
        <TaskList tasks={lines} />
      </Section>
    </>
  );
}

function History({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const w = useMessages(togetherMessages);
  const f = useFormat();
  const moments = application.history
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
    <Section title={t.history}>
      <Card>
        <Timeline moments={moments} />
      </Card>
    </Section>
  );
}
