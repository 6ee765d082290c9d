import { rowsFieldsOf, rowsOf, type Task } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  FoldingSection,
  type FormControl,
  Form,
  FormNotices,
  Layout,
  LinkButton,
  NotFoundPage,
  PageHeading,
  SaveState,
  Stack,
  useFieldFromAddress,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { grantsMessages } from '../messages/messages.js';
import { type Application, type ApplicationPart, assessApplication } from './application-data.js';
import { isAsked, isEditable, isWritable, useCrumbs, WithApplication } from './ApplicationFrame.js';
import { rowAmount } from './budget-words.js';
import { BudgetTables } from './BudgetTables.js';
import { BudgetTotalsCard } from './BudgetTotalsCard.js';
import { issuesOf, mayFill, nextTask, taskAddress, usePartForm } from './part-form.js';
import { CompletedPart, CompletePart } from './CompletePart.js';
import { PartNews, PartTalk } from './PartTalk.js';
import { RequestedAmount } from './RequestedAmount.js';
import { RowsEditor } from './RowsEditor.js';

/** The budget: one's own costs and incomes with live totals; the other partners' to read. */
export function BudgetPage() {
  return <WithApplication whenFresh>{(application) => <BudgetOf application={application} />}</WithApplication>;
}

function BudgetOf({ application }: { application: Application }) {
  const [query] = useSearchParams();
  const { tasks } = assessApplication(application);
  const own = tasks.filter((task) => task.section.id === 'budget');
  const task =
    own.find((each) => each.partner?.id === query.get('of')) ??
    own.find((each) => mayFill(application, each)) ??
    own[0];
  const part = application.sections.find(
    (each) => each.section === 'budget' && each.organisationId === task?.partner?.id,
  );
  if (!task || !part) return <NotFoundPage />;
  const props = { application, task, part, tasks };
  const editable = isWritable(application, part);
  return editable ? <EditBudget key={part.id} {...props} /> : <ReadBudget {...props} />;
}

interface BudgetProps {
  readonly application: Application;
  readonly part: ApplicationPart;
  readonly task: Task;
  readonly tasks: readonly Task[];
}

function Heading({ task }: Pick<BudgetProps, 'task'>) {
  const t = useMessages(grantsMessages);
  return <PageHeading title={t.budgetOf(task.partner?.name ?? '')} lead={t.budgetLead} />;
}

function EditBudget({ application, part, task, tasks }: BudgetProps) {
  const t = useMessages(grantsMessages);
  const navigate = useNavigate();
  const lead = task.partner?.lead ?? false;
  const form = usePartForm(application, task.section, part, lead);
  const [tried, setTried] = useState(0);
  const next = nextTask(application, tasks, task);
  useFieldFromAddress();
  const live = application.sections.map((each) => (each.id === part.id ? { ...each, values: form.values } : each));
  const now = assessApplication(application, live);
  const submit = () => {
    void form.saveNow().then((saved) => {
      const wrong = issuesOf(task.section, form.store.read().values, lead).length > 0;
      if (wrong || !saved) setTried((count) => count + 1);
      else void navigate(next ? taskAddress(application, next) : `/applications/${application.id}`);
    });
  };
  return (
    <Layout
      crumbs={useCrumbs(application, task.section.title)}
      aside={
        <div className="h-full max-lg:hidden">
          <BudgetTotalsCard application={application} totals={now.totals} />
        </div>
      }
    >
      <Heading task={task} />
      <PartNews application={application} place={part} />
      <Form onSubmit={submit}>
        <Stack>
          <BudgetQuestions form={form} task={task} tried={tried} lead={lead} limit={now.totals.limit} />
          <div className="lg:hidden">
            <BudgetTotalsCard application={application} totals={now.totals} />
          </div>
          <ButtonRow>
            <Button type="submit" size="large">
              {next ? t.saveNext : t.saveBack}
            </Button>
            <LinkButton variant="text" to={`/applications/${application.id}`}>
              {t.backToList}
            </LinkButton>
          </ButtonRow>
          <SaveState form={form} />
          <CompletePart part={part} version={async () => ((await form.saveNow()) ? form.store.read().version : null)} />
        </Stack>
      </Form>
      <FoldingSection id="all-budgets" title={t.partnersBudget} open={false}>
        <BudgetTables application={application} budget={now.budget} totals={now.totals} />
      </FoldingSection>
      <PartTalk application={application} place={part} />
    </Layout>
  );
}

function BudgetQuestions({
  form,
  task,
  tried,
  lead,
  limit,
}: {
  form: FormControl;
  task: Task;
  tried: number;
  lead: boolean;
  limit: bigint;
}) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const issues = tried > 0 ? issuesOf(task.section, form.values, lead) : [];
  const amount = (row: Values) => (
    <p className="mt-5 mb-0 border-t border-solid-gray-200 pt-3 text-right text-std-17B-170 tabular-nums">
      {t.calculated(f.yen(rowAmount(row)))}
    </p>
  );
  return (
    <>
      <FormNotices form={form} />
      <ErrorSummary issues={issues} prefix="f-" attempt={tried} />
      {rowsFieldsOf(task.section).map((rows) => (
        <RowsEditor
          key={rows.id}
          field={rows}
          rows={rowsOf(form.values[rows.id])}
          onChange={(list: Values[]) => form.set(rows.id, list)}
          issues={issues}
          after={rows.id === 'lines' ? amount : undefined}
        />
      ))}
      {lead && <RequestedAmount form={form} limit={limit} issues={issues} />}
    </>
  );
}

function ReadBudget({ application, task, part }: BudgetProps) {
  const t = useMessages(grantsMessages);
  const { budget, totals } = assessApplication(application);
  return (
    <Layout
      crumbs={useCrumbs(application, task.section.title)}
      aside={<BudgetTotalsCard application={application} totals={totals} />}
    >
      <PageHeading title={t.partnersBudget} />
      {isEditable(application) && (
        <CompletedPart part={part} mayReopen={part.mayEdit && isAsked(application, 'budget')} />
      )}
      <BudgetTables application={application} budget={budget} totals={totals} />
      <ButtonRow className="mt-8">
        <LinkButton variant="outline" to={`/applications/${application.id}`}>
          {t.backToList}
        </LinkButton>
      </ButtonRow>
      <PartTalk application={application} place={part} />
    </Layout>
  );
}
