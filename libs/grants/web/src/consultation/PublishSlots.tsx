import { consultationWayWords, slotPlanIssues } from '@musubi/grants/model';
import { addDays, type Form, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Dialog,
  FormPageView,
  graphql,
  messagesNow,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { consultationMessages } from './consultation-messages.js';

const Publish = graphql(
  `
    mutation PublishConsultationSlots($input: PublishConsultationSlotsInput!) {
      publishConsultationSlots(input: $input) {
        __typename
        ... on PublishConsultationSlotsOk {
          ids
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

function slotForm(): Form {
  const t = messagesNow(consultationMessages);
  return {
    id: 'slots',
    pages: [
      {
        id: 'slots',
        title: t.publishSlots,
        fields: [
          { id: 'startsOn', title: t.startsOn, kind: 'date', required: true },
          { id: 'startTime', title: t.startTime, help: t.timeHelp, kind: 'time', required: true },
          { id: 'endTime', title: t.endTime, help: t.timeHelp, kind: 'time', required: true },
          { id: 'weeks', title: t.weeks, help: t.weeksHelp, kind: 'number', required: true },
          {
            ...{ id: 'way', title: t.way, kind: 'radio', required: true },
            choices: Object.entries(consultationWayWords).map(([value, label]) => ({ value, label })),
          },
          {
            ...{ id: 'place', title: t.placeName, kind: 'text', max: 120, required: true },
            show: (values) => values['way'] !== 'online',
          },
          {
            ...{ id: 'onlineUrl', title: t.onlineUrl, help: t.onlineHelp, kind: 'url' },
            show: (values) => values['way'] !== 'place',
          },
          { id: 'desk', title: t.deskName, help: t.deskHelp, kind: 'text', required: true, max: 60 },
          { id: 'capacity', title: t.capacity, kind: 'number', required: true },
          { id: 'note', title: t.note, kind: 'textarea', max: 500 },
        ],
      },
    ],
  };
}

/** Opens times: one, or the same on several weeks. */
export function PublishSlots({ last, again }: { last: Record<string, unknown>; again: () => void }) {
  const t = useMessages(consultationMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t.publishSlots}
      </Button>
      {open && <PublishDialog last={last} again={again} onClose={() => setOpen(false)} />}
    </>
  );
}

function PublishDialog({
  last,
  again,
  onClose,
}: {
  last: Record<string, unknown>;
  again: () => void;
  onClose: () => void;
}) {
  const t = useMessages(consultationMessages);
  const shape = useMemo(() => slotForm(), []);
  const [publish, publishing] = useAction(Publish);
  const form = useForm({
    form: shape,
    initial: {
      ...{ startsOn: addDays(tokyoDate(new Date()), 7), startTime: '10:00', endTime: '10:30', weeks: 1, capacity: 1 },
      ...{ way: 'place', place: '', onlineUrl: '', desk: '', note: '' },
      ...last,
    },
    localKey: null,
  });
  const submit = async () => {
    const input = inputOf(form.values);
    const own = form.check() ? slotPlanIssues(input, new Date()) : [];
    if (own.length > 0)
      form.store.refuse({ type: 'InvalidInput', code: 'invalidInput', message: '', field: null, issues: own });
    const result = own.length > 0 ? null : await form.submit(() => publish({ input }));
    if (!result?.ok) return;
    const count = result.data.ids.length;
    toast(count > 0 ? t.published(count) : t.publishedNone);
    onClose();
    again();
  };
  return (
    <Dialog open onClose={onClose} title={t.publishSlots}>
      <FormPageView form={form}>
        <ActionNotice error={publishing.error} />
        <ButtonRow>
          <Button pending={publishing.pending} onClick={() => void submit()}>
            {t.publish}
          </Button>
        </ButtonRow>
      </FormPageView>
    </Dialog>
  );
}

function inputOf(values: Readonly<Record<string, unknown>>) {
  const text = (id: string) => (typeof values[id] === 'string' ? values[id] : '');
  const number = (id: string) => (typeof values[id] === 'number' ? values[id] : 0);
  const way = text('way');
  return {
    ...{ startsOn: text('startsOn'), startTime: text('startTime'), endTime: text('endTime'), way },
    ...{ place: way === 'online' ? '' : text('place'), onlineUrl: way === 'place' ? '' : text('onlineUrl').trim() },
    ...{ desk: text('desk'), capacity: number('capacity'), note: text('note'), weeks: number('weeks') },
  };
}
