import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  Form,
  graphql,
  Section,
  Select,
  TextField,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { lateTasks } from '@musubi/collaboration/model';
import { tokyoDate } from '@musubi/platform/model';
import { useState } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import { nameIn, type PartnershipData } from './partnership-data.js';

const SaveTask = graphql(
  `
    mutation SavePartnershipTask($input: SavePartnershipTaskInput!) {
      savePartnershipTask(input: $input) {
        __typename
        ... on SavePartnershipTaskOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const RemoveTask = graphql(
  `
    mutation RemovePartnershipTask($input: RemovePartnershipTaskInput!) {
      removePartnershipTask(input: $input) {
        __typename
        ... on RemovePartnershipTaskOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type TaskData = PartnershipData['tasks'][number];

/** やること: ticked off in place, late ones marked in words. */
export function Tasks({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const [adding, setAdding] = useState(false);
  const mayEdit = partnership.moves.includes('edit');
  return (
    <Section title={t.tasks} id="tasks">
      {partnership.tasks.length === 0 && !adding && <p className="m-0 text-solid-gray-700">{t.tasksEmpty}</p>}
      <ul className="m-0 grid list-none gap-3 p-0">
        {partnership.tasks.map((task) => (
          <TaskRow key={task.id} task={task} partnership={partnership} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit &&
        (adding ? (
          <TaskForm partnership={partnership} onClose={() => setAdding(false)} />
        ) : (
          <Button variant="outline" size="small" icon="plus" className="mt-4" onClick={() => setAdding(true)}>
            {t.addTask}
          </Button>
        ))}
    </Section>
  );
}

function TaskRow({ task, partnership, mayEdit }: { task: TaskData; partnership: PartnershipData; mayEdit: boolean }) {
  const t = useMessages(collaborationTexts);
  const [save, saving] = useAction(SaveTask);
  const [remove, removing] = useAction(RemoveTask);
  const { id, version, title, organisationId, dueOn, done } = task;
  const tick = (on: boolean) =>
    void save({ input: { id: partnership.id, taskId: id, version, title, organisationId, dueOn, done: on } });
  return (
    <li className="rounded-12 border border-solid-gray-300 px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          {mayEdit ? (
            <Checkbox id={`task-${id}`} label={title} noBadge checked={done} onChange={tick} />
          ) : (
            <span className={done ? 'line-through' : ''}>{title}</span>
          )}
          <WhoAndWhen task={task} partnership={partnership} />
        </div>
        {mayEdit && (
          <Button
            variant="text"
            size="small"
            icon="close"
            aria-label={t.removeTask(title)}
            pending={removing.pending}
            onClick={() => void remove({ input: { id: partnership.id, taskId: id } })}
          />
        )}
      </div>
      <ActionNotice error={saving.error ?? removing.error} />
    </li>
  );
}

function WhoAndWhen({ task, partnership }: { task: TaskData; partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const [late] = lateTasks([task], tokyoDate(new Date()));
  return (
    <p className="mt-1 mb-0 flex flex-wrap gap-x-4 gap-y-1 text-dns-14N-130 text-solid-gray-700">
      {task.organisationId && <span>{nameIn(partnership, task.organisationId)}</span>}
      {task.dueOn && <span>{format.date(task.dueOn)}</span>}
      {late && <Badge tone="error">{t.taskLate}</Badge>}
    </p>
  );
}

function TaskForm({ partnership, onClose }: { partnership: PartnershipData; onClose: () => void }) {
  const t = useMessages(collaborationTexts);
  const [title, setTitle] = useState('');
  const [organisationId, setOrganisation] = useState('');
  const [dueOn, setDue] = useState('');
  const [save, saving] = useAction(SaveTask);
  const issue = (field: string) => saving.error?.issues.find((each) => each.field === field)?.message ?? null;
  const submit = async () => {
    const answer = await save({ input: { id: partnership.id, title, organisationId, dueOn, done: false } });
    if (answer.ok) onClose();
  };
  return (
    <Form
      className="mt-4 grid gap-5 rounded-16 border border-solid-gray-300 bg-solid-gray-50 p-4 sm:p-6"
      onSubmit={submit}
    >
      <TextField
        id="task-title"
        label={t.taskTitle}
        required
        value={title}
        onChange={setTitle}
        error={issue('title')}
      />
      <Select
        id="task-who"
        label={t.who}
        emptyLabel={t.undecided}
        options={partnership.partners.map(({ id, name }) => ({ value: id, label: name }))}
        value={organisationId}
        onChange={setOrganisation}
        error={issue('organisationId')}
      />
      <DateField id="task-due" label={t.when} value={dueOn} onChange={setDue} error={issue('dueOn')} />
      {saving.error?.issues.length === 0 && <ActionNotice error={saving.error} />}
      <ButtonRow>
        <Button type="submit" size="small" pending={saving.pending}>
          {t.addTask}
        </Button>
        <Button variant="text" size="small" onClick={onClose}>
          {t.cancel}
        </Button>
      </ButtonRow>
    </Form>
  );
}
