import {
  ActionNotice,
  Button,
  DateField,
  Dialog,
  graphql,
  Icon,
  Select,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Application } from './application-data.js';
import { isEditable } from './ApplicationFrame.js';
import { useFieldChoices } from './PartTalk.js';
import type { PartPlace, TaskAsked, Together } from './together-data.js';
import { togetherMessages } from './together-messages.js';
import { placesOf } from './TogetherPanel.js';

const Assign = graphql(
  `
    mutation AssignApplicationTask($input: AssignApplicationTaskInput!) {
      assignApplicationTask(input: $input) {
        __typename
        ... on AssignApplicationTaskOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const End = graphql(
  `
    mutation EndApplicationTask($input: EndApplicationTaskInput!) {
      endApplicationTask(input: $input) {
        __typename
        ... on EndApplicationTaskOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface AskProps {
  readonly application: Application;
  readonly together: Together;
  readonly place: PartPlace;
}

/** Asks one person of a partner to write this part or one of its questions. */
export function AskPerson({ application, together, place }: AskProps) {
  const t = useMessages(togetherMessages);
  const [open, setOpen] = useState(false);
  if (!isEditable(application)) return null;
  return (
    <>
      <Button variant="text" icon="person" onClick={() => setOpen(true)}>
        {t.ask}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.askTitle}>
        <AskForm application={application} together={together} place={place} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function AskForm({ application, together, place, onDone }: AskProps & { onDone: () => void }) {
  const t = useMessages(togetherMessages);
  const [form, setForm] = useState({ field: '', assigneeId: '', dueOn: '', note: '' });
  const [assign, state] = useAction(Assign);
  const choices = useFieldChoices(application, place);
  const errorOf = (field: string) => state.error?.issues.find((issue) => issue.field === field)?.message;
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const people = together.people.filter(
    (each) => !place.organisationId || each.organisationId === place.organisationId,
  );
  const send = async () => {
    const { field, assigneeId, dueOn, note } = form;
    const { section, organisationId } = place;
    const input = {
      applicationId: application.id,
      section,
      organisationId,
      field: field || null,
      assigneeId,
      dueOn: dueOn || null,
      note,
    };
    const result = await assign({ input });
    if (!result.ok) return;
    toast(t.asked);
    onDone();
  };
  return (
    <div className="space-y-6">
      <ActionNotice error={state.error} />
      <Select
        id="ask-who"
        label={t.askWho}
        required
        value={form.assigneeId}
        onChange={(assigneeId) => set({ assigneeId })}
        options={people.map((each) => ({ value: each.personId, label: each.name }))}
        error={errorOf('assigneeId')}
      />
      <Select
        id="ask-field"
        label={t.about}
        value={form.field}
        onChange={(field) => set({ field })}
        options={choices}
        emptyLabel={null}
      />
      <DateField
        id="ask-due"
        label={t.askDue}
        value={form.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={errorOf('dueOn')}
      />
      <TextArea
        id="ask-note"
        label={t.askNote}
        rows={2}
        max={300}
        value={form.note}
        onChange={(note) => set({ note })}
        error={errorOf('note')}
      />
      <Button pending={state.pending} onClick={() => void send()}>
        {t.askSend}
      </Button>
    </div>
  );
}

/** A request that is open, with what the asked one or anybody of the partners can do about it. */
export function AskedLine({ application, task, may }: { application: Application; task: TaskAsked; may: boolean }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  const [end, state] = useAction(End);
  const finish = async (done: boolean) => {
    const result = await end({ input: { applicationId: application.id, taskId: task.id, done } });
    if (result.ok) toast(t.taskEnded);
  };
  return (
    <div className="rounded-12 bg-yellow-50 p-4">
      <ActionNotice error={state.error} />
      <p className="m-0 flex items-start gap-2">
        <Icon name="person" size={20} className="mt-1 shrink-0" />
        <span>
          <strong>{t.askedTo(task.assigneeName ?? '', task.dueOn ? f.shortDate(task.dueOn) : null)}</strong>
          <span className="block">{placesOf(application).words(task)}</span>
          {task.note && <span className="block break-words">{task.note}</span>}
        </span>
      </p>
      {may && (
        <div className="mt-2 flex flex-wrap gap-3">
          <Button size="small" variant="outline" pending={state.pending} onClick={() => void finish(true)}>
            {t.taskDone}
          </Button>
          <Button size="small" variant="text" pending={state.pending} onClick={() => void finish(false)}>
            {t.taskDrop}
          </Button>
        </div>
      )}
    </div>
  );
}
