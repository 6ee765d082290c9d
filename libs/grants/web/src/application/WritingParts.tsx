import type { Assessment, Task as FormTask, TaskStatus } from '@musubi/grants/model';
import {
  Disclosure,
  FoldingSection,
  LinkButton,
  Notice,
  ProgressBar,
  Prose,
  type Task,
  TaskList,
  TextLink,
  type Tone,
  useMessages,
} from '@musubi/platform/web';
import { consultationMessages } from '../consultation/consultation-messages.js';
import { grantsMessages } from '../messages/messages.js';
import { taskStatuses, useSectionTitle } from '../messages/vocabulary.js';
import { AgreementList } from './AgreementList.js';
import type { Application, ApplicationPartner } from './application-data.js';
import { agreedIn, doneIn, openConditions, partIds, sharedTasks, tasksOf } from './application-contents.js';
import { isClosedDraft } from './ClosedDraft.js';
import { Corrections } from './Corrections.js';
import { EligibilityList } from './EligibilityList.js';
import { taskAddress } from './part-form.js';

interface WritingProps {
  readonly application: Application;
  readonly assessment: Assessment;
}

/** What is left to do while it is being written: each partner's parts, the common ones, agreement, conditions. */
export function Writing({ application, assessment }: WritingProps) {
  const t = useMessages(grantsMessages);
  const line = useLine();
  const { tasks } = assessment;
  const done = doneIn(tasks);
  const shared = sharedTasks(tasks);
  const own = application.partners.filter((partner) => partner.mayEdit);
  const others = application.partners.filter((partner) => !partner.mayEdit);
  return (
    <>
      <Urgent application={application} assessment={assessment} />
      <div className="mt-8 max-lg:hidden">
        <ProgressBar label={t.progress} value={done} max={tasks.length} text={t.progressText(done, tasks.length)} />
      </div>
      {own.map((partner) => (
        <PartnerTasks key={partner.id} application={application} partner={partner} tasks={tasks} lead={t.ownLead} />
      ))}
      <FoldingSection
        id={partIds.shared}
        title={t.together}
        lead={t.togetherLead}
        status={doneStatus(shared, t.partDone)}
        open={doneIn(shared) < shared.length}
      >
        <TaskList tasks={shared.map((task) => line(application, task, true))} />
      </FoldingSection>
      {others.map((partner) => (
        <PartnerTasks key={partner.id} application={application} partner={partner} tasks={tasks} lead={t.otherLead} />
      ))}
      <Agreeing application={application} />
      <Conditions lines={assessment.eligibility.lines} />
    </>
  );
}

/** What comes before everything else: corrections asked for, a consultation that is missing. */
function Urgent({ application, assessment }: WritingProps) {
  const t = useMessages(grantsMessages);
  const c = useMessages(consultationMessages);
  const { lines } = assessment.eligibility;
  return (
    <>
      {application.correctionNote && application.corrections.length === 0 && (
        <Notice tone="warning" title={t.correctionTitle} className="mt-6">
          <Prose>{application.correctionNote}</Prose>
        </Notice>
      )}
      <Corrections application={application} />
      {lines.some(({ rule, answer }) => rule === 'consultation' && answer !== 'met') && (
        <Notice tone="warning" title={c.required} className="mt-6">
          <TextLink to={`/consultations?call=${application.call.id}`}>{c.book}</TextLink>
        </Notice>
      )}
    </>
  );
}

function Agreeing({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const { agreed, all } = agreedIn(application);
  return (
    <FoldingSection
      id={partIds.agreement}
      title={t.agreementTitle}
      lead={t.agreementLead}
      status={{ text: t.partAgreed(agreed, all), tone: agreed === all ? 'success' : 'neutral' }}
      open
    >
      <AgreementList application={application} />
      {!isClosedDraft(application) && (
        <LinkButton to={`/applications/${application.id}/check`} size="large" wide className="mt-6" iconEnd="arrow">
          {t.toCheck}
        </LinkButton>
      )}
    </FoldingSection>
  );
}

function Conditions({ lines }: { lines: Assessment['eligibility']['lines'] }) {
  const t = useMessages(grantsMessages);
  const met = lines.filter((line) => line.answer === 'met');
  const open = openConditions(lines);
  return (
    <FoldingSection
      id={partIds.conditions}
      title={t.eligibility}
      status={open.length > 0 ? { text: t.partOpen(open.length), tone: 'warning' } : undefined}
      open={false}
    >
      {open.length > 0 ? <EligibilityList lines={open} /> : <p className="m-0">{t.eligibilityMet}</p>}
      <Disclosure title={t.metCount(met.length)}>
        <EligibilityList lines={met} />
      </Disclosure>
    </FoldingSection>
  );
}

export const doneStatus = (tasks: readonly FormTask[], words: (done: number, all: number) => string) => ({
  text: words(doneIn(tasks), tasks.length),
  tone: doneIn(tasks) === tasks.length ? ('success' as const) : ('neutral' as const),
});

function PartnerTasks(props: {
  application: Application;
  partner: ApplicationPartner;
  tasks: readonly FormTask[];
  lead: string;
}) {
  const { application, partner, tasks, lead } = props;
  const t = useMessages(grantsMessages);
  const line = useLine();
  const own = tasksOf(tasks, partner);
  return (
    <FoldingSection
      id={partIds.partner(partner)}
      title={t.ownParts(partner.name)}
      lead={lead}
      status={doneStatus(own, t.partDone)}
      open={partner.mayEdit && doneIn(own) < own.length}
    >
      <TaskList tasks={own.map((task) => line(application, task, partner.mayEdit))} />
    </FoldingSection>
  );
}

const tones: Record<TaskStatus, Tone> = { notStarted: 'neutral', inProgress: 'warning', complete: 'success' };

/** A task as a line of the list; another partner's unfinished task says whose turn it is. */
function useLine() {
  const t = useMessages(grantsMessages);
  const statuses = useMessages(taskStatuses);
  const titleOf = useSectionTitle();
  return (application: Application, task: FormTask, mine: boolean): Task => ({
    title: titleOf(task.section),
    to: taskAddress(application, task),
    status: task.status !== 'complete' && !mine ? t.statusOther : statuses[task.status],
    tone: tones[task.status],
  });
}

/** What was handed in, to read again. */
export function SubmittedParts({ application, assessment }: WritingProps) {
  const t = useMessages(grantsMessages);
  const statuses = useMessages(taskStatuses);
  const titleOf = useSectionTitle();
  const lines = assessment.tasks.map((task) => ({
    title: task.partner ? t.sectionPart(titleOf(task.section), task.partner.name) : titleOf(task.section),
    to: taskAddress(application, task),
    status: statuses[task.status],
    tone: tones[task.status],
  }));
  return (
    <FoldingSection id={partIds.content} title={t.sections} open={false}>
      <TaskList tasks={lines} />
    </FoldingSection>
  );
}
