import { sectionOf, type Task, taskName, valuesOf } from '@musubi/grants/model';
import {
  FoldingSection,
  Layout,
  Notice,
  PageContents,
  PageHeading,
  SummaryList,
  TextLink,
  useMessages,
  useNarrow,
} from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import { useSectionTitle } from '../messages/vocabulary.js';
import { AgreeAndSubmit } from './AgreeAndSubmit.js';
import { answersOf } from './answers.js';
import { agreedIn, doneIn } from './application-contents.js';
import { type Application, assessApplication } from './application-data.js';
import { ApplicationBadge, isEditable, useCrumbs, WithApplication } from './ApplicationFrame.js';
import { BudgetTables } from './BudgetTables.js';
import { ProgressWords } from './DeadlineCard.js';
import { taskAddress } from './part-form.js';

/** Everything as it will be handed in; agreement of each partner; submission. */
export function CheckPage() {
  return <WithApplication whenFresh>{(application) => <Check application={application} />}</WithApplication>;
}

function Check({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const assessment = assessApplication(application);
  const { tasks, budget, totals } = assessment;
  const forms = tasks.filter((task) => task.section.kind === 'form');
  const todo = todoOf(application);
  return (
    <Layout width="narrow" crumbs={useCrumbs(application, t.checkTitle)}>
      <PageHeading title={t.checkTitle} before={<ApplicationBadge state={application.state} />} lead={t.checkLead} />
      {todo.length > 0 ? (
        <ToDo todo={todo} />
      ) : (
        <Notice tone="success" title={t.allReady}>
          {t.allReadyText}
        </Notice>
      )}
      {useNarrow() && <Contents application={application} forms={forms} />}
      {forms.map((task) => (
        <Answers key={taskName(task)} application={application} task={task} />
      ))}
      <FoldingSection id="budget" title={sectionOf(assessment.form, 'budget')?.title ?? ''} open>
        <p className="mt-0 mb-4">
          <Change to={`/applications/${application.id}/budget`} />
        </p>
        <BudgetTables application={application} budget={budget} totals={totals} />
      </FoldingSection>
      <FoldingSection id="documents" title={t.documents} open>
        <p className="mt-0 mb-4">
          <Change to={`/applications/${application.id}/attachments`} />
        </p>
        <ul className="m-0 list-disc pl-6">
          {application.attachments.map((file) => (
            <li key={file.id}>{file.name}</li>
          ))}
        </ul>
      </FoldingSection>
      {isEditable(application) && <AgreeAndSubmit application={application} ready={todo.length === 0} />}
    </Layout>
  );
}

/** A part of a partner is named with it. */
function useTaskTitle(): (task: Task) => string {
  const t = useMessages(grantsMessages);
  const titleOf = useSectionTitle();
  return ({ section, partner }) => (partner ? t.sectionPart(titleOf(section), partner.name) : titleOf(section));
}

const placeOf = (task: Task): string => ['answers', task.section.id, task.partner?.id].filter(Boolean).join('-');

/** The parts to read, with those that are not complete marked, and the agreement. */
function Contents({ application, forms }: { application: Application; forms: readonly Task[] }) {
  const t = useMessages(grantsMessages);
  const { form, tasks } = assessApplication(application);
  const titleOf = useTaskTitle();
  const { agreed, all } = agreedIn(application);
  const entries = [
    ...forms.map((task) => ({
      ...{ id: placeOf(task), title: titleOf(task) },
      ...(task.issues.length > 0 && { status: { text: t.partOpen(task.issues.length), tone: 'warning' as const } }),
    })),
    { id: 'budget', title: sectionOf(form, 'budget')?.title ?? '' },
    { id: 'documents', title: t.documents },
    ...(isEditable(application)
      ? [
          {
            id: 'agree',
            title: t.agreementTitle,
            status: { text: t.partAgreed(agreed, all), tone: 'neutral' as const },
          },
        ]
      : []),
  ];
  return (
    <PageContents
      entries={entries}
      summary={<ProgressWords application={application} done={doneIn(tasks)} all={tasks.length} />}
    />
  );
}

function Change({ to }: { to: string }) {
  const t = useMessages(grantsMessages);
  return <TextLink to={to}>{t.changeHere}</TextLink>;
}

function Answers({ application, task }: { application: Application; task: Task }) {
  const values = valuesOf(application.sections, task.section.id, task.partner?.id ?? null);
  const part = application.sections.find(
    (each) => each.section === task.section.id && each.organisationId === (task.partner?.id ?? null),
  );
  const address = taskAddress(application, task);
  const change = part?.mayEdit && isEditable(application) ? (field: string) => `${address}#f-${field}` : undefined;
  return (
    <FoldingSection id={placeOf(task)} title={useTaskTitle()(task)} open>
      <SummaryList facts={answersOf(task.section, values, task.partner?.lead ?? false, change)} />
    </FoldingSection>
  );
}

export interface ToDoItem {
  readonly text: string;
  readonly to: string;
}

/** What is left before everyone can agree, each with the page to do it on. */
export function todoOf(application: Application): ToDoItem[] {
  const { tasks, budgetProblems, eligibility } = assessApplication(application);
  const base = `/applications/${application.id}`;
  const open = tasks.filter((task) => task.issues.length > 0);
  return [
    ...open.map((task) => ({ text: taskName(task), to: taskAddress(application, task) })),
    ...budgetProblems.map((text) => ({ text, to: `${base}/budget` })),
    ...eligibility.lines
      .filter((line) => line.answer !== 'met')
      .map((line) => ({ text: `${line.title} ${line.todo ?? ''}`, to: `${base}#conditions` })),
  ];
}

function ToDo({ todo }: { todo: readonly ToDoItem[] }) {
  const t = useMessages(grantsMessages);
  return (
    <Notice tone="warning" title={t.toDoTitle(todo.length)}>
      <ul className="m-0 list-disc pl-6">
        {todo.map((item) => (
          <li key={item.text} className="py-0.5">
            <TextLink to={item.to}>{item.text}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
