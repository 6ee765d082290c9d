import { type ApplicationSection, askedOf, isRowsField, rowsOf, type Task } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  type FormControl,
  Form,
  FormFieldView,
  FormNotices,
  Layout,
  LinkButton,
  NotFoundPage,
  Notice,
  PageHeading,
  SaveState,
  Section,
  Stack,
  SummaryList,
  useFieldFromAddress,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { grantsMessages } from '../messages/messages.js';
import { useSectionTitle } from '../messages/vocabulary.js';
import { answersOf } from './answers.js';
import { type Application, type ApplicationPart, assessApplication } from './application-data.js';
import { isAsked, isEditable, isWritable, useCrumbs, WithApplication } from './ApplicationFrame.js';
import { FormChangesNotice, NoLongerAsked } from './FormChanges.js';
import { issuesOf, mayFill, nextTask, taskAddress, usePartForm } from './part-form.js';
import { CompletedPart, CompletePart } from './CompletePart.js';
import { PartNews, PartTalk } from './PartTalk.js';
import { RowsEditor } from './RowsEditor.js';

/** One section of an application: one's own part to fill in, another partner's to read. */
export function SectionPage() {
  return <WithApplication whenFresh>{(application) => <SectionOf application={application} />}</WithApplication>;
}

function SectionOf({ application }: { application: Application }) {
  const { section = '' } = useParams();
  const [query] = useSearchParams();
  const { tasks } = assessApplication(application);
  const own = tasks.filter((task) => task.section.id === section);
  const task =
    own.find((each) => each.partner?.id === query.get('of')) ??
    own.find((each) => mayFill(application, each)) ??
    own[0];
  const part = application.sections.find(
    (each) => each.section === section && each.organisationId === (task?.partner?.id ?? null),
  );
  if (!task || !part) return <NotFoundPage />;
  const editable = isWritable(application, part);
  const Content = editable ? EditPart : ReadPart;
  return <Content key={part.id} application={application} part={part} task={task} tasks={tasks} />;
}

interface PartProps {
  readonly application: Application;
  readonly part: ApplicationPart;
  readonly task: Task;
  readonly tasks: readonly Task[];
}

function Heading({ application, task, part }: PartProps) {
  const t = useMessages(grantsMessages);
  const title = useSectionTitle()(task.section);
  const f = useFormat();
  return (
    <PageHeading
      title={title}
      windowTitle={`${title} ${application.title}`}
      before={task.partner && <p className="m-0 text-std-16B-170 text-solid-gray-700">{task.partner.name}</p>}
      lead={
        <>
          {task.section.help}
          {part.editedByName && (
            <span className="mt-1 block text-dns-14N-130 leading-[1.6]! text-solid-gray-700">
              {t.earlierBy(part.editedByName, f.dateTime(part.updatedAt))}
            </span>
          )}
        </>
      }
    />
  );
}

function EditPart(props: PartProps) {
  const { application, part, task, tasks } = props;
  const t = useMessages(grantsMessages);
  const navigate = useNavigate();
  const lead = task.partner?.lead ?? false;
  const form = usePartForm(application, task.section, part, lead);
  const [tried, setTried] = useState(0);
  const next = nextTask(application, tasks, task);
  const to = next ? taskAddress(application, next) : `/applications/${application.id}`;
  useFieldFromAddress();
  const submit = () => {
    void form.saveNow().then((saved) => {
      if (issuesOf(task.section, form.store.read().values, lead).length > 0 || !saved) setTried((count) => count + 1);
      else void navigate(to);
    });
  };
  return (
    <Layout width="narrow" crumbs={useCrumbs(application, task.section.title)}>
      <Heading {...props} />
      <PartNews application={application} place={part} />
      <FormChangesNotice application={application} />
      <Form onSubmit={submit}>
        <Stack>
          <Questions form={form} section={task.section} lead={lead} tried={tried} />
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
      <PartTalk application={application} place={part} />
      <NoLongerAsked application={application} section={part.section} />
    </Layout>
  );
}

function Questions({
  form,
  section,
  lead,
  tried,
}: {
  form: FormControl;
  section: ApplicationSection;
  lead: boolean;
  tried: number;
}) {
  const issues = tried > 0 ? issuesOf(section, form.values, lead) : [];
  const shown = { ...form, issues: tried > 0 ? issues : form.issues };
  return (
    <>
      <FormNotices form={form} />
      <ErrorSummary issues={issues} prefix="f-" attempt={tried} />
      {askedOf(section, lead).map((asked) =>
        isRowsField(asked) ? (
          (asked.show?.(form.values) ?? true) && (
            <RowsEditor
              key={asked.id}
              field={asked}
              rows={rowsOf(form.values[asked.id])}
              onChange={(list: Values[]) => form.set(asked.id, list)}
              issues={issues}
            />
          )
        ) : (
          <FormFieldView key={asked.id} form={shown} field={asked} />
        ),
      )}
    </>
  );
}

function ReadPart(props: PartProps) {
  const { application, part, task } = props;
  const t = useMessages(grantsMessages);
  const facts = answersOf(task.section, part.values, task.partner?.lead ?? false);
  return (
    <Layout width="narrow" crumbs={useCrumbs(application, task.section.title)}>
      <Heading {...props} />
      <PartNews application={application} place={part} />
      {part.completedAt && isEditable(application) ? (
        <CompletedPart part={part} mayReopen={part.mayEdit && isAsked(application, part.section)} />
      ) : (
        <Notice title={t.readOnly}>{whyReadOnly(props, t)}</Notice>
      )}
      <Section title={task.section.title} className="mt-8">
        <SummaryList facts={facts} />
      </Section>
      <ButtonRow className="mt-8">
        <LinkButton variant="outline" to={`/applications/${application.id}`}>
          {t.backToList}
        </LinkButton>
      </ButtonRow>
      <PartTalk application={application} place={part} />
    </Layout>
  );
}

function whyReadOnly(
  { application, task }: PartProps,
  t: { readOnlyState: string; readOnlyRole: string; readOnlyOther: (name: string) => string },
): string {
  if (!isEditable(application)) return t.readOnlyState;
  const other = application.partners.find((partner) => partner.id === task.partner?.id);
  return other && application.partners.some((partner) => partner.mayEdit)
    ? t.readOnlyOther(other.name)
    : t.readOnlyRole;
}
