import {
  ActionNotice,
  Button,
  ButtonRow,
  Dialog,
  graphql,
  Icon,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { screeningMessages } from './screening-messages.js';
import type { Desk } from './ScreeningPart.js';

const Save = graphql(
  `
    mutation SaveScreeningChecklist($input: SaveScreeningChecklistInput!) {
      saveScreeningChecklist(input: $input) {
        __typename
        ... on SaveScreeningChecklistOk {
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface Item {
  readonly id: string;
  readonly title: string;
  readonly help: string;
}

/** The list of the call, for all its applications. */
export function ChecklistEditor({ desk }: { desk: Desk }) {
  const t = useMessages(screeningMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="text" size="small" className="mt-3" onClick={() => setOpen(true)}>
        {t.editList}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.listTitle}>
        <ListForm key={desk.checklistVersion} desk={desk} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ListForm({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const t = useMessages(screeningMessages);
  const [items, setItems] = useState<Item[]>(() => desk.items.map(({ id, title, help }) => ({ id, title, help })));
  const [save, state] = useAction(Save);
  const change = (index: number, part: Partial<Item>) =>
    setItems(items.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const submit = async () => {
    const result = await save({ input: { callId: desk.callId, version: desk.checklistVersion, items } });
    if (!result.ok) return;
    toast(t.listSaved);
    onDone();
  };
  return (
    <div className="space-y-6">
      <p className="m-0">{t.listHelp}</p>
      <ActionNotice error={state.error} />
      {items.map((item, index) => (
        <div key={item.id} className="space-y-3 rounded-12 border border-solid-gray-300 p-4">
          <TextField
            id={`item-${item.id}`}
            label={t.itemTitle(index + 1)}
            value={item.title}
            onChange={(title) => change(index, { title })}
            error={state.error?.issues.find((issue) => issue.field === `items.${index}.title`)?.message}
          />
          <TextField
            id={`help-${item.id}`}
            label={t.itemHelp(index + 1)}
            value={item.help}
            onChange={(help) => change(index, { help })}
          />
          <button
            type="button"
            className="link-plain flex min-h-11 items-center gap-1"
            onClick={() => setItems(items.filter((each) => each.id !== item.id))}
          >
            <Icon name="close" size={20} />
            {t.removeItem(item.title)}
          </button>
        </div>
      ))}
      <ButtonRow>
        <Button
          variant="outline"
          icon="plus"
          onClick={() => setItems([...items, { id: crypto.randomUUID(), title: '', help: '' }])}
        >
          {t.addItem}
        </Button>
        <Button pending={state.pending} onClick={() => void submit()}>
          {t.saveList}
        </Button>
      </ButtonRow>
    </div>
  );
}
